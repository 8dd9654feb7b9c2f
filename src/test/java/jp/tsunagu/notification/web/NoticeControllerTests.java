package jp.tsunagu.notification.web;

import java.util.Arrays;
import java.util.List;

import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@DemoSite
class NoticeControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcClient database;

	/** Other tests of this site tell the same people other things. */
	@BeforeEach
	void nobodyHasBeenToldAnything() {
		this.database.sql("delete from tsunagu.notice").update();
	}

	@Test
	void aPageHoldsFiftyAndLeadsToTheOlderOnes() {
		tell("coord-a", NoticeKind.CONSULTATION_SHARED, "YM-R08-0001");
		for (int i = 0; i < Notices.PAGE; i++) {
			tell("coord-a", NoticeKind.POLICY_DUE, "YM-R08-0002");
		}
		long oldestShown = this.notices.of(CoordinatorId.of("coord-a"), Long.MAX_VALUE).get(Notices.PAGE - 1).id();

		assertThat(open("coord-a", "/notices")).bodyText()
			.contains("YM-R08-0002", "未読", "before=" + oldestShown)
			.doesNotContain("YM-R08-0001");
		assertThat(open("coord-a", "/notices?before=" + oldestShown)).bodyText()
			.contains("YM-R08-0001", "最新に戻る")
			.doesNotContain("YM-R08-0002", "before=");
	}

	@Test
	void whatCameInAfterThePageWasShownStaysUnread() {
		tell("coord-b", NoticeKind.POLICY_DUE, "YM-R08-0003");
		long shown = this.notices.of(CoordinatorId.of("coord-b"), Long.MAX_VALUE).get(0).id();
		tell("coord-b", NoticeKind.EMERGENCY, "YM-R08-0004");
		assertThat(open("coord-b", "/notices/unread")).bodyText().isEqualTo("2");

		String read = "/notices/read?newest=" + shown;
		assertThat(this.site.post().uri(read).with(person("coord-b", "coordinator"))).hasStatus(403);
		assertThat(this.site.post().uri(read).with(person("coord-b", "coordinator")).with(csrf())).hasStatus(302);

		assertThat(open("coord-b", "/notices/unread")).bodyText().isEqualTo("1");
	}

	@Test
	void nobodyReadsWhatOthersAreTold() {
		tell("coord-c", NoticeKind.POLICY_DUE, "YM-R08-0005");
		assertThat(open("coord-d", "/notices")).bodyText()
			.contains("お知らせはまだありません")
			.doesNotContain("YM-R08-0005", "すべて既読にする");
	}

	@ParameterizedTest
	@CsvSource({ "supporter-n, supporter", "municipality-m, municipality", "prefecture-p, prefecture",
			"admin, administrator" })
	void othersHaveNoneOfThesePages(String user, String group) {
		for (String page : List.of("/notices", "/notices/unread", "/reports")) {
			assertThat(this.site.get().uri(page).with(person(user, group))).as(page).hasStatus(403);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/reports, 200", "/reports?year=2019, 200", "/reports?year=2018, 404", "/reports?year=9999, 404",
			"/reports?year=x, 400", "/notices?before=x, 400" })
	void coordinatorsSeeTheFiguresOfAYearThatIs(String page, int status) {
		assertThat(open("coord-a", page)).hasStatus(status);
	}

	@Test
	void figuresNameTheArea() {
		assertThat(open("coord-a", "/reports")).bodyText().contains("横須賀・三浦圏域、令和", "人と数えます");
	}

	@Test
	void theYearOfTheFiguresIsTheHousesOwn() {
		Story.now("2030-06-01T01:00:00Z");
		try {
			assertThat(open("coord-a", "/reports")).bodyText().contains("令和12年度");
			assertThat(open("coord-a", "/reports?year=2030")).hasStatus(200);
		}
		finally {
			ClockUtil.reset();
		}
	}

	private MvcTestResult open(String user, String page) {
		return this.site.get().uri(page).with(person(user, "coordinator")).exchange();
	}

	private void tell(String recipient, NoticeKind kind, String recordNumber) {
		this.notices.tell(List.of(CoordinatorId.of(recipient)), kind, recordNumber);
	}

	private static RequestPostProcessor person(String id, String... groups) {
		CurrentUser user = new CurrentUser(id, id, Arrays.asList(groups), Arrays.asList(groups), "yokosuka-miura",
				"横須賀・三浦圏域");
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList(groups)));
	}

}
