package jp.tsunagu.overview.web;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.overview.RecordTimeline;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of one record, its timeline and its readers. */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
class CaseFileControllerTests {

	private static final Pattern OLDER = Pattern.compile("before=([0-9a-z]+)");

	@Autowired
	private JdbcClient database;

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private Timeline timeline;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private AccessLog log;

	@Autowired
	private SessionRepository<?> sessions;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aKeeperSeesWhereTheCaseStandsAndWhatComesNext() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.monitored("coord-b");
		String page = body(open("coord-b", "/cases/" + number));

		assertThat(page).contains("いまの段階", "モニタリング", "支援中", "美和 かなで", "在宅移行期", "訪問看護師", "（参加中）",
				"<title id=\"ecomap-title\">", "アセスメント（", "data-table=\"looks\"", "いま許されている共有先", "いま許されている内容",
				"圏域のコーディネーター", "退院後の生活が心配です", "最後の関わり");
		assertThat(page).containsPattern("(?s)これから動く期限.*2026年.*モニタリング");
		assertThat(page).doesNotContain(" style=", "<script>", "onclick");
	}

	@Test
	void aKeeperWhoWasNotAtTheWindowSeesTheChildButNotWhatWasSaidThere() throws Exception {
		String number = this.cases.open(
				Map.copyOf(with(reception(), "childFamilyName", "戸部", "childGivenName", "ゆい", "childBirthDate",
						"2019-09-09", "chiefComplaint", "まだ話したくないこと", "verbalConsent", "NOT_YET")),
				"coord-b", "coord-c");
		assertThat(body(open("coord-c", "/cases/" + number))).contains("戸部 ゆい", "口頭の同意を得ていないため")
			.doesNotContain("まだ話したくないこと");
		assertThat(body(open("coord-b", "/cases/" + number))).contains("戸部 ゆい", "まだ話したくないこと", "相談の内容だけを");
	}

	@Test
	void openTasksAreNamedWithTheirOwnerAndLateness() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.open("coord-b");
		assertThat(body(open("coord-b", "/cases/" + number))).contains("同意を得る", "期限 ", "「同意を得る」の期限のお知らせ")
			.doesNotContain("期限を過ぎています");
		Story.now("2027-03-01T01:00:00Z");
		assertThat(body(open("coord-b", "/cases/" + number))).contains("期限を過ぎています");
	}

	@Test
	void aConsultationThatIsNoCaseYetHasItsPageToo() throws Exception {
		String number = this.story.number(this.story.receive("coord-b", reception()));
		assertThat(body(open("coord-b", "/cases/" + number))).contains("相談", "一次整理をする", "退院後の生活が心配です")
			.doesNotContain("支援チーム");
	}

	@Test
	void dangerStandsOnTop() throws Exception {
		String number = this.cases.open("coord-b");
		this.alarms.raise(RecordNumber.of(number), CoordinatorId.of("coord-b"), List.of(RedFlag.DEVICE_POWER),
				"停電が続いている");
		assertThat(body(open("coord-b", "/cases/" + number))).contains("危険サイン：機器・電源停止", "停電が続いている");
		assertThat(body(open("coord-d", "/cases/" + number))).contains("危険サイン：機器・電源停止").doesNotContain("停電が続いている");
	}

	@Test
	void theTimelineIsFilteredAndPagedWithoutGapsOrRepeats() throws Exception {
		String number = this.cases.open("coord-b");
		for (int i = 0; i < 2 * RecordTimeline.PAGE; i++) {
			this.timeline.add(RecordNumber.of(number), TimelineKind.NOTED, CoordinatorId.of("coord-b"),
					"近況その%03dです".formatted(i));
		}
		StringBuilder read = new StringBuilder();
		String address = "/cases/" + number + "?kind=STEP";
		int pages = 0;
		while (address != null) {
			String page = body(open("coord-b", address));
			assertThat(page).doesNotContain("相談を受け付けた");
			read.append(page);
			pages++;
			Matcher older = OLDER.matcher(page);
			address = older.find() ? "/cases/" + number + "?kind=STEP&before=" + older.group(1) : null;
		}
		assertThat(pages).isEqualTo(3);
		for (int i = 0; i < 2 * RecordTimeline.PAGE; i++) {
			assertThat(read).containsOnlyOnce("近況その%03dです".formatted(i));
		}
		assertThat(body(open("coord-b", "/cases/" + number + "?kind=CONSULTATION"))).contains("相談を受け付けた")
			.doesNotContain("近況その");
	}

	@Test
	void mailsAndReadsStandOnTheTimeline() throws Exception {
		Story.now("2026-11-20T01:00:00Z");
		String number = this.cases.monitored("coord-b");
		assertThat(body(open("coord-b", "/cases/" + number + "?kind=MAIL"))).contains("支援チームへの参加のお願い");
		assertThat(body(open("coord-b", "/cases/" + number + "?kind=READ"))).contains("「ケースファイル」を開いた");
		assertThat(body(open("coord-b", "/cases/" + number))).doesNotContain("「ケースファイル」を開いた");
	}

	@Test
	void everyOpeningIsWrittenDownExactlyOnceAndNothingElseIs() {
		String number = this.cases.open("coord-b");
		open("coord-d", "/cases/" + number);
		assertThat(pages(number)).containsExactly("coord-d case-file");
		open("coord-d", "/cases/" + number + "/readers");
		open("coord-d", "/cases/" + number + "?kind=x");
		open("coord-x", "/cases/" + number);
		assertThat(pages(number)).containsExactly("coord-d case-readers", "coord-d case-file");
	}

	@Test
	void aPageThatRenewsItselfIsTheSameOpeningAndKeepsItsLogin() {
		String number = this.cases.open("coord-b");
		Cookie login = login();
		renew("coord-d", number, login);
		renew("coord-d", number, login);
		assertThat(pages(number)).containsExactly("coord-d case-file");
		open("coord-d", "/cases/" + number);
		renew("coord-d", number, login);
		renew("coord-c", number, login);
		assertThat(pages(number)).containsExactly("coord-c case-file", "coord-d case-file", "coord-d case-file");
		renew("coord-d", number, login());
		assertThat(pages(number)).hasSize(4).startsWith("coord-d case-file");
	}

	@Test
	void thePageHearsOfItsRecordsAndNamesThePartsToRenew() throws Exception {
		String number = this.cases.open("coord-b");
		String page = body(open("coord-b", "/cases/" + number));
		assertThat(page).contains("hx-trigger=\"sse:case-" + number + " delay:300ms, sse:refresh delay:300ms\"",
				"sse-connect=\"/live?since=");
		Matcher parts = Pattern.compile("data-live=\"([^\"]+)\"").matcher(page);
		assertThat(parts.find()).isTrue();
		assertThat(parts.group(1).split(" "))
			.contains("dangers", "status", "next", "issues", "team-part", "looks-part", "consents-part", "papers",
					"happened")
			.allSatisfy((part) -> assertThat(page).contains("id=\"" + part + "\""));
		assertThat(body(open("coord-b", "/cases/" + number + "?before=0t1"))).doesNotContain(" happened\"");
	}

	@Test
	void whatSomebodyFillsOrIsAskedToFillIsNotCalledMissing() throws Exception {
		String number = this.cases.open("coord-b");
		this.database.sql("insert into tsunagu.support_team (number) values (?) on conflict do nothing")
			.param(number)
			.update();
		this.database.sql("""
				insert into tsunagu.team_need (team_number, position, professions, status) values
				(:number, 0, 'HOME_NURSE', 'MISSING'), (:number, 1, 'PT|OT|ST', 'MISSING')""")
			.param("number", number)
			.update();
		this.database.sql("""
				insert into tsunagu.team_member (id, team_number, serial, name, organisation, profession, team_role,
				sharing_scope, invitation, proposed_at)
				values (gen_random_uuid(), ?, 0, '架空', '架空所', 'HOME_NURSE', 'NURSING', '{}', 'ASKED', now())""")
			.param(number)
			.update();
		assertThat(body(open("coord-b", "/cases/" + number)))
			.contains("訪問看護師 架空（返事を待つ）", "理学療法士か作業療法士か言語聴覚士（不足）", "参加の返事を待っています")
			.doesNotContain("訪問看護師（不足）");
		this.database.sql("update tsunagu.team_member set invitation = 'DECLINED' where team_number = ?")
			.param(number)
			.update();
		assertThat(body(open("coord-b", "/cases/" + number))).contains("訪問看護師（不足）").doesNotContain("参加の返事を待っています");
	}

	private Cookie login() {
		Session session = save(this.sessions);
		return new Cookie("SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes()));
	}

	private static <S extends Session> S save(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		return session;
	}

	private void renew(String user, String number, Cookie login) {
		assertThat(this.site.get()
			.uri("/cases/" + number)
			.cookie(login)
			.header("HX-Request", "true")
			.with(Person.coordinator(user))).hasStatusOk();
	}

	@Test
	void theReadersPageNamesPeopleAndPagesInJapaneseAndLeadsOn() throws Exception {
		String number = this.cases.open("coord-b");
		this.log.opened("coord-c", "yokosuka-miura", number, "triage-consultation");
		for (int i = 0; i < 51; i++) {
			this.log.opened("coord-a", "yokosuka-miura", number, "case-file");
		}
		String first = body(open("coord-b", "/cases/" + number + "/readers"));
		assertThat(first).contains("ケースファイル", "前の閲覧").doesNotContain("一次整理をする", "case-file", "coord-a");
		Matcher older = OLDER.matcher(first);
		assertThat(older.find()).isTrue();
		assertThat(body(open("coord-b", "/cases/" + number + "/readers?before=" + older.group(1))))
			.contains("一次整理をする", "最新に戻る")
			.doesNotContain("前の閲覧", "退院後の生活が心配です");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/cases/YM-R08-9999", "/cases/YM-R08-9999/readers", "/cases/nonsense", "/cases/YM-R08-I0001" })
	void whatIsNoRecordIsNotFound(String address) {
		assertThat(open("coord-b", address)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?kind=UNKNOWN", "?before=x", "?before=99999999999999999999t1", "/readers?before=x" })
	void whatIsNoPageIsABadRequest(String rest) {
		String number = this.cases.open("coord-b");
		assertThat(open("coord-b", "/cases/" + number + rest)).hasStatus(400);
	}

	@Test
	void whatWasTypedRunsNowhere() throws Exception {
		String number = this.story.share("coord-b",
				with(reception(), "chiefComplaint", "<script>alert(1)</script>", "childAlias", "<b onclick=x>"));
		assertThat(body(open("coord-b", "/cases/" + number))).contains("&lt;script&gt;", "&lt;b onclick=x&gt;")
			.doesNotContain("<script>alert", "<b onclick");
	}

	@Test
	void siblingsLeadToOneAnother() throws Exception {
		String one = this.cases.open(Map
			.copyOf(with(reception(), "childFamilyName", "鳥羽", "childGivenName", "そら", "childBirthDate", "2021-05-01")),
				"coord-b", "coord-b");
		String other = this.cases.open(Map
			.copyOf(with(reception(), "childFamilyName", "別所", "childGivenName", "うみ", "childBirthDate", "2022-05-01")),
				"coord-b", "coord-b");
		this.cases.consent("coord-b", other);
		this.cases.assess("coord-b", other, "siblings", Story.codes(one));
		assertThat(body(open("coord-b", "/cases/" + other))).contains("きょうだいの記録", "href=\"/cases/" + one + "\"",
				"別所 うみ",
				"%d歳".formatted(java.time.Period.between(LocalDate.of(2022, 5, 1), LocalDate.now()).getYears()));
	}

	private List<String> pages(String number) {
		return this.log.readings("yokosuka-miura", number, 100)
			.stream()
			.map((reading) -> reading.userId() + " " + reading.page())
			.toList();
	}

	private MvcTestResult open(String user, String address) {
		return this.site.get().uri(java.net.URI.create(address)).with(Person.coordinator(user)).exchange();
	}

	private static String body(MvcTestResult page) throws Exception {
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

}
