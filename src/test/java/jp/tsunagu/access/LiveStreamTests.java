package jp.tsunagu.access;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who hears of which change, and when; a stream ends after two seconds in tests. */
@DemoHouse
class LiveStreamTests {

	@Autowired
	private Client client;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	private Browser browser;

	private LiveStream page;

	@BeforeEach
	void somebodyHasAPageOpen() {
		this.browser = new Browser(this.client);
		this.browser.logIn("coord-b", "coord-b");
		this.page = new LiveStream(this.browser, this.client).catchUp();
	}

	@Test
	void aPageOfUnknownAgeRenewsEverythingAndOneThatIsNewRenewsNothing() {
		assertThat(this.page.heard()).containsExactly("refresh");
		assertThat(this.page.forget().catchUp().heard()).isEmpty();
	}

	@Test
	void theAreaHearsOfARecordWithTheCommitAndOthersDoNot() {
		LiveStream elsewhere = of("coord-x");
		LiveStream colleague = of("lead");
		this.transaction.executeWithoutResult((status) -> {
			line("YM-R08-9801");
			assertThat(this.page.catchUp().heard()).doesNotContain("case-YM-R08-9801");
		});
		this.page.untilItHears("case-YM-R08-9801");
		colleague.untilItHears("case-YM-R08-9801");
		assertThat(elsewhere.forget().catchUp().heard()).isEmpty();
	}

	@Test
	void whatIsRolledBackIsNotTold() {
		this.transaction.executeWithoutResult((status) -> {
			line("YM-R08-9802");
			status.setRollbackOnly();
		});
		line("YM-R08-9803");
		assertThat(this.page.untilItHears("case-YM-R08-9803").heard()).doesNotContain("case-YM-R08-9802");
	}

	@Test
	void noticesAreToldToTheirOwnReaderAlone() {
		LiveStream colleague = of("lead").forget();
		this.database
			.sql("insert into tsunagu.notice (recipient, kind, created_at) values ('coord-b', 'RED_FLAG', now())")
			.update();
		line("YM-R08-9804");
		this.page.untilItHears("notices");
		assertThat(colleague.untilItHears("case-YM-R08-9804").heard()).doesNotContain("notices");
	}

	@Test
	void whatIsSaidIsATopicAndNeverWhatWasWritten() {
		this.database.sql("""
				insert into tsunagu.timeline_entry (record_number, at, kind, by_user, note)
				values ('YM-R08-9805', now(), 'NOTED', 'coord-b', '打ち明けられた話')""").update();
		this.page.untilItHears("case-YM-R08-9805");
		this.browser.open("/");
		String stream = this.browser.call("GET", "/live?since=0.0", null).body();
		assertThat(stream.lines().filter((line) -> !line.isEmpty())).allMatch((line) -> line.matches(
				"(event:(hello|refresh|notices|issues|councils|case-[A-Z0-9-]+)|data:-|id:[0-9a-f]{8}\\.\\d+|retry:\\d+)"));
	}

	@Test
	void whenTheListenerWasAwayEverythingIsLookedAtAgainAndHeardFromThenOn() {
		this.page.forget();
		int ended = this.database.sql("""
				select count(pg_terminate_backend(pid)) from pg_stat_activity
				where application_name = 'tsunagu-live' and datname = current_database()""")
			.query(Integer.class)
			.single();
		assertThat(ended).isEqualTo(1);
		this.page.untilItHears("refresh");
		line("YM-R08-9806");
		this.page.untilItHears("case-YM-R08-9806");
		assertThat(this.database.sql("""
				select count(*) from pg_stat_activity
				where application_name = 'tsunagu-live' and datname = current_database()""")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aStreamKeepsNobodySignedInAndNobodyHearsWithoutALogin() {
		this.browser.open("/");
		this.browser.logOut();
		assertThat(this.browser.call("GET", "/live", null).statusCode()).isEqualTo(401);
		assertThat(new Browser(this.client).call("GET", "/live", null).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "supporter-n", "municipality-m", "prefecture-p", "admin" })
	void whoHasNoPageThatIsLiveHearsNothing(String user) {
		Browser other = new Browser(this.client);
		other.logIn(user, user);
		assertThat(other.call("GET", "/live", null).statusCode()).isEqualTo(403);
		assertThat(other.open("/").body()).doesNotContain("sse-connect");
	}

	@Test
	void theAnswerMayNotBeKeptOrHeldBack() {
		var headers = this.browser.call("GET", "/live", null).headers();
		assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
		assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
		assertThat(headers.allValues("Cache-Control")).isNotEmpty().allMatch((one) -> one.contains("no-store"));
	}

	private LiveStream of(String user) {
		Browser other = new Browser(this.client);
		other.logIn(user, user);
		return new LiveStream(other, this.client).catchUp();
	}

	private void line(String number) {
		this.database.sql("insert into tsunagu.timeline_entry (record_number, at, kind) values (?, now(), 'NOTED')")
			.params(List.of(number))
			.update();
	}

}
