package jp.tsunagu.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.calendar.WorkAhead;
import jp.tsunagu.overview.web.Person;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the calendar: whose days, which kinds, paging, marks, and who sees what.
 */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-calendar-of-these-tests")
class CalendarControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private CaseStory cases;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aTuesday() {
		Story.now("2026-11-24T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
		this.database.sql("delete from act_ru_task where id_ like 'fake-%'").update();
		this.database.sql("delete from act_ru_execution where id_ = 'fake'").update();
		this.database.sql("delete from tsunagu.absence where reason = 'calendar'").update();
	}

	@Test
	void oneSeesOnesOwnDaysFirstAndThoseOfOthersOnAsking() throws Exception {
		String own = this.cases.open("coord-a");
		String other = this.cases.open("coord-c");
		Story.now("2026-11-24T01:00:00Z");
		assertThat(body("coord-a", "")).contains(own, "同意を得る", "href=\"/cases/" + own).doesNotContain(other);
		assertThat(body("coord-a", "?who=coord-c")).contains(other).doesNotContain(own);
		assertThat(body("coord-a", "?who=all")).contains(own, other);
		assertThat(body("coord-a", "?kind=MEETING")).doesNotContain(own).contains("当てはまる予定はありません");
		assertThat(body("coord-a", "?kind=TASK&from=2026-11-24")).contains(own);
		assertThat(body("coord-x", "?who=all")).doesNotContain(own, other);
	}

	@Test
	void aRoundStandsThereByItsDayAndOnceOnly() throws Exception {
		String number = this.cases.monitored("coord-d");
		Story.now("2026-11-24T01:00:00Z");
		String waiting = body("coord-d", "?kind=MONITORING");
		assertThat(waiting).containsOnlyOnce("href=\"/cases/" + number);
		this.cases.awaitRound(number);
		assertThat(body("coord-d", "?kind=MONITORING")).containsOnlyOnce("href=\"/cases/" + number)
			.contains("モニタリングをする");
		assertThat(body("coord-d", "?kind=TASK")).doesNotContain(number);
	}

	@Test
	void pagesFollowOneAnotherWithoutGapsOrRepeats() throws Exception {
		int all = 2 * WorkAhead.PAGE + 7;
		fakeTasks("coord-b", all, "2027-01-15 17:00+09");
		StringBuilder read = new StringBuilder();
		String address = "/calendar?from=2027-01-15";
		int pages = 0;
		while (address != null) {
			String page = body(open(Person.coordinator("coord-b"), address), 200);
			read.append(page);
			pages++;
			Matcher next = Pattern.compile("href=\"(/calendar\\?[^\"]*after=[^\"]*)\"").matcher(page);
			address = next.find() ? next.group(1).replace("&amp;", "&") : null;
		}
		assertThat(pages).isEqualTo(3);
		for (int n = 1; n <= all; n++) {
			assertThat(read).containsOnlyOnce("仕事%04d番".formatted(n));
		}
	}

	@Test
	void whatIsLateComesFirst() throws Exception {
		fakeTasks("coord-b", 1, "2026-11-20 17:00+09");
		String page = body("coord-b", "");
		assertThat(page).contains("仕事0001番", "過ぎています");
		assertThat(page.substring(page.indexOf("<time datetime="))).startsWith("<time datetime=\"2026-11-20\"");
		assertThat(body("coord-b", "?from=2026-11-24")).doesNotContain("仕事0001番");
	}

	@Test
	void aWorkingDayLongAgoIsNoRestDay() throws Exception {
		fakeTasks("coord-d", 2, "2026-11-19 17:00+09");
		this.database.sql("update act_ru_task set due_date_ = '2027-02-21 17:00' where id_ = 'fake-2'").update();
		String page = body("coord-d", "");
		String day = page.substring(page.indexOf("datetime=\"2026-11-19\""));
		assertThat(page).contains("datetime=\"2027-02-21\"");
		assertThat(day.substring(0, day.indexOf("datetime=", 10))).contains("過ぎています").doesNotContain("休み");
	}

	@Test
	void aDayOfTooMuchIsMarkedForWhoHasItAndSoIsTheWeek() throws Exception {
		fakeTasks("coord-b", 6, "2027-02-02 17:00+09");
		assertThat(body("coord-b", "?from=2027-02-02&view=WEEK")).doesNotContain("多い日：", "多い週：");
		fakeTasks("coord-b", 7, "2027-02-02 17:00+09");
		for (String view : new String[] { "LIST", "WEEK", "MONTH" }) {
			assertThat(body("coord-b", "?from=2027-02-02&view=" + view)).as(view)
				.contains("多い日：美和 かなで 7件")
				.doesNotContain("多い週：");
			assertThat(body("coord-a", "?who=all&from=2027-02-02&view=" + view)).contains("多い日：美和 かなで 7件");
			assertThat(body("coord-b", "?kind=MEETING&from=2027-02-02&view=WEEK")).contains("多い日：美和 かなで 7件");
		}
		fakeTasks("coord-b", 21, "2027-02-02 17:00+09");
		assertThat(body("coord-b", "?from=2027-02-02&view=WEEK")).contains("多い週：美和 かなで 21件");
		assertThat(body("coord-b", "?from=2027-02-02")).contains("多い週：美和 かなで 21件");
		assertThat(body("coord-c", "?from=2027-02-02&view=WEEK")).doesNotContain("多い日：", "多い週：");
	}

	@Test
	void anAbsenceIsShownAndWhatFallsIntoIt() throws Exception {
		fakeTasks("coord-b", 1, "2027-02-03 17:00+09");
		this.database.sql("""
				insert into tsunagu.absence (coordinator_id, first_day, last_day, reason)
				values ('coord-b', '2027-02-02', '2027-02-04', 'calendar')""").update();
		for (String view : new String[] { "LIST", "WEEK", "MONTH" }) {
			assertThat(body("coord-b", "?from=2027-02-03&view=" + view)).as(view)
				.contains("不在：美和 かなで", "この日は不在")
				.doesNotContain("calendar</");
			assertThat(body("coord-c", "?from=2027-02-03&view=" + view)).as(view).doesNotContain("不在：");
		}
	}

	@Test
	void theCalendarIsATableWithWeekdaysAndRestDays() throws Exception {
		String page = body("coord-c", "?view=MONTH&from=2027-01-15");
		assertThat(page).contains("2027年1月", "<th scope=\"col\">日</th>",
				"href=\"/calendar?view=LIST&amp;from=2027-01-11\"");
		assertThat(cell(page, "2027-01-11")).as("成人の日").contains("休み");
		assertThat(cell(page, "2027-01-12")).doesNotContain("休み");
		assertThat(cell(page, "2027-02-06")).contains("休み");
		assertThat(page.split("<time ").length - 1).as("whole weeks").isEqualTo(42);
		assertThat(body("coord-c", "?view=WEEK&from=2027-01-15").split("<time ").length - 1).isEqualTo(7);
	}

	@Test
	void aFullDayTellsHowManyMoreThereAre() throws Exception {
		fakeTasks("coord-b", 5, "2027-02-09 17:00+09");
		String page = body("coord-b", "?view=MONTH&from=2027-02-09");
		assertThat(cell(page, "2027-02-09")).contains("5件", "ほか2件");
		assertThat(cell(body("coord-b", "?view=WEEK&from=2027-02-09"), "2027-02-09")).contains("仕事0005番")
			.doesNotContain("ほか");
	}

	@Test
	void whatAFileSaysIsShownToWhoMayKnowTheChildAndLogged() throws Exception {
		String closed = consented("TEAM_SHARING", "2017-02-01");
		String open = consented("COORDINATOR_SHARING", "2017-02-01");
		Story.now("2026-11-24T01:00:00Z");
		for (String view : new String[] { "LIST", "WEEK", "MONTH" }) {
			String query = "?kind=CONSENT&from=2027-01-20&view=" + view;
			assertThat(body("coord-c", query)).as(view).contains(closed, open);
			assertThat(body("coord-d", query + "&who=all")).as(view).contains(open).doesNotContain(closed);
		}
		assertThat(this.log.readings("yokosuka-miura", closed, 50)).extracting(AccessLog.Reading::page)
			.filteredOn("calendar"::equals)
			.hasSize(3);
		assertThat(this.log.readings("yokosuka-miura", open, 50)).extracting(AccessLog.Reading::userId)
			.contains("coord-d");
		body("coord-c", "?kind=TASK");
		assertThat(this.log.readings("yokosuka-miura", closed, 50)).extracting(AccessLog.Reading::page)
			.filteredOn("calendar"::equals)
			.hasSize(3);
	}

	@Test
	void aChangeOfLifeTellsNobodyElseTheBirthday() throws Exception {
		String number = consented("TEAM_SHARING", "2010-01-11");
		Story.now("2026-11-24T01:00:00Z");
		assertThat(body("coord-c", "?kind=TRANSITION")).contains(number, "2027年1月10日", "卒業・18歳移行期");
		assertThat(body("coord-d", "?kind=TRANSITION&who=all")).doesNotContain(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?view=YEAR", "?kind=x", "?from=tomorrow", "?from=2026-10-01", "?from=2027-02-23",
			"?after=x", "?after=1z2", "?after=%00", "?from=2026-02-30", "?from=9999999999-01-01" })
	void whatIsNoQuestionIsABadRequestInJapanese(String query) throws Exception {
		assertThat(open(Person.coordinator("coord-b"), "/calendar" + query)).hasStatus(400);
		assertThat(open(Person.coordinator("coord-b"), "/calendar?who=" + "x".repeat(61))).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?who=coord-x", "?who=nobody", "?who=%27%20or%20%27" })
	void whoIsNotOfTheAreaHasNoDaysHere(String query) {
		assertThat(open(Person.coordinator("coord-b"), "/calendar" + query)).hasStatus(404);
	}

	@Test
	void othersHaveNoCalendar() {
		for (RequestPostProcessor other : new RequestPostProcessor[] {
				Person.of("supporter-n", "yokosuka-miura", "supporter"),
				Person.of("municipality-m", "yokosuka-miura", "municipality"),
				Person.of("prefecture-p", null, "prefecture"), Person.of("admin", null, "administrator") }) {
			assertThat(open(other, "/calendar")).hasStatus(403);
		}
		assertThat(open(Person.of("coord-n", null, "coordinator"), "/calendar")).hasStatus(404);
		assertThat(this.site.get().uri("/calendar")).hasStatus(302);
	}

	/** Kept by coord-c; the consent ends on 20 January. */
	private String consented(String purpose, String born) {
		String number = this.cases.open(with(reception(), "childFamilyName", purpose, "childGivenName", "めぐる",
				"childKana", "コヨミノ " + purpose + born, "childBirthDate", born), "coord-c", "coord-c");
		this.cases.consent("coord-c", number, "purposes", Story.codes(purpose), "recipients",
				Story.codes("COORDINATORS"), "validTo", "2027-01-20");
		return number;
	}

	/** Work of one day, as the engine would keep it. */
	private void fakeTasks(String user, int tasks, String due) {
		this.database.sql("delete from act_ru_task where id_ like 'fake-%'").update();
		this.database
			.sql("""
					insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, tenant_id_, is_active_, is_concurrent_,
					is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
					values ('fake', 1, 'fake', 'FK-R08-0001', 'yokosuka-miura', true, false, true, false, 1, 0, 1)
					on conflict do nothing""")
			.update();
		this.database
			.sql("""
					insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_, assignee_, priority_,
					due_date_, create_time_, suspension_state_, tenant_id_)
					select 'fake-' || n, 1, 'fake', 'fake', '仕事' || lpad(n::text, 4, '0') || '番', 'x', :user, 50,
					:due::timestamptz, now(), 1, 'yokosuka-miura' from generate_series(1, :tasks) n""")
			.param("user", user)
			.param("tasks", tasks)
			.param("due", OffsetDateTime.parse(due.replace(" ", "T") + ":00"))
			.update();
	}

	private static String cell(String page, String day) {
		int from = page.indexOf("datetime=\"%s\"".formatted(LocalDate.parse(day)));
		return page.substring(from, page.indexOf("</td>", from));
	}

	private String body(String user, String query) throws Exception {
		return body(open(Person.coordinator(user), "/calendar" + query), 200);
	}

	private static String body(MvcTestResult page, int status) throws Exception {
		assertThat(page).hasStatus(status);
		return page.getResponse().getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<form.*?</form>", "");
	}

	private MvcTestResult open(RequestPostProcessor person, String address) {
		return this.site.get().uri(java.net.URI.create(address)).with(person).exchange();
	}

}
