package jp.tsunagu.statusupdate.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.overview.web.Person;
import jp.tsunagu.statusupdate.Condition;
import jp.tsunagu.statusupdate.NewUpdate;
import jp.tsunagu.statusupdate.StatusUpdates;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Who writes about which child, what they see of it, and who hears of it. */
@DemoSite
class StatusUpdateControllerTests {

	private static final String[] SECRETS = { "近見", "つばさ", "チカミ", "打ち明けられた話", "Tくん" };

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Notices notices;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private AccessLog log;

	@Autowired
	private StatusUpdates updates;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void othersHaveALoginToo() {
		this.database
			.sql("""
					update tsunagu.supporter set user_id = case id when 's-014' then 'supporter-t' when 's-101' then 'supporter-x' end
					where id in ('s-014', 's-101')""")
			.update();
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@ParameterizedTest
	@CsvSource({ "BASIC, NAME", "MEDICAL, ALIAS", "BASIC_WITHDRAWN, ALIAS", "NARROWED_ANEW, ALIAS", "ASKED, NOTHING",
			"DECLINED, NOTHING", "LEFT, NOTHING", "WITHDRAWN, NOTHING", "TEAM_SHARING_WITHDRAWN, NOTHING",
			"CLASS_WITHDRAWN, NOTHING", "RUN_OUT, NOTHING", "DECEASED, NOTHING", "MOVED, NOTHING" })
	void aMemberSeesAsMuchAsTheFamilyAllowsNow(String situation, String sees) throws Exception {
		String number = teamOf(situation);
		String list = body(open(supporter(), "/status-updates"), 200);
		MvcTestResult form = open(supporter(), "/status-updates/" + number);
		if (sees.equals("NOTHING")) {
			assertThat(list).doesNotContain(number);
			assertThat(body(form, 404)).doesNotContain(SECRETS);
			return;
		}
		assertThat(list).contains(number).doesNotContain("打ち明けられた話");
		assertThat(body(form, 200)).contains("美和 かなで").doesNotContain("打ち明けられた話");
		String tile = list.substring(list.indexOf("/status-updates/" + number));
		assertThat(tile.substring(0, tile.indexOf("</a>"))).contains(sees.equals("NAME") ? "近見 つばさ" : "Tくん")
			.doesNotContain(sees.equals("NAME") ? "Tくん" : "近見", sees.equals("NAME") ? "Tくん" : "チカミ");
		assertThat(body(form, 200)).contains(sees.equals("NAME") ? "近見 つばさ" : "Tくん")
			.doesNotContain(sees.equals("NAME") ? "Tくん" : "近見", sees.equals("NAME") ? "Tくん" : "チカミ");
	}

	@ParameterizedTest
	@CsvSource({ "supporter-t, yokosuka-miura, supporter, 404", "supporter-x, shonan-east, supporter, 404",
			"supporter-x, yokosuka-miura, supporter, 404", "nobody-linked, yokosuka-miura, supporter, 404",
			"supporter-n, shonan-east, supporter, 404", "supporter-n, , supporter, 404",
			"coord-b, yokosuka-miura, coordinator, 403", "lead, yokosuka-miura, flag-bearer, 403",
			"municipality-m, yokosuka-miura, municipality, 403", "prefecture-p, , prefecture, 403",
			"admin, , administrator, 403" })
	void nobodyElseFindsTheCase(String user, String area, String group, int status) throws Exception {
		String number = teamOf("BASIC");
		RequestPostProcessor person = Person.of(user, area, group);
		boolean listed = status == 404 && area != null;
		assertThat(body(open(person, "/status-updates"), listed ? 200 : status)).doesNotContain(SECRETS)
			.doesNotContain(number);
		assertThat(body(open(person, "/status-updates/" + number), status)).doesNotContain(SECRETS);
		MvcTestResult sent = send(person, number, UUID.randomUUID(), "CONCERN", "よそ者の書いたこと", "DEVICE_POWER");
		assertThat(body(sent, status)).doesNotContain(SECRETS);
		assertThat(lines(number)).noneMatch((line) -> line.kind() == TimelineKind.STATUS_UPDATED);
		assertThat(this.alarms.open(RecordNumber.of(number))).isEmpty();
	}

	@Test
	void whoIsNotSignedInIsAskedToLogIn() {
		assertThat(this.site.get().uri("/status-updates").exchange()).hasStatus(302);
		assertThat(this.site.get().uri("/status-updates/YM-R08-0001").exchange()).hasStatus(302);
	}

	@Test
	void aLoginThatIsNoSupporterOfTheDirectoryIsToldSo() throws Exception {
		assertThat(body(open(Person.of("nobody-linked", "yokosuka-miura", "supporter"), "/status-updates"), 200))
			.contains("名簿の支援者と結び付いていません");
		assertThat(body(open(Person.of("supporter-t", "yokosuka-miura", "supporter"), "/status-updates"), 200))
			.contains("いま近況を書けるお子さんはいません");
	}

	@Test
	void anUpdateStandsOnTheTimelineAtOnceAndItsKeepersAreTold() throws Exception {
		String number = teamOf("BASIC");
		UUID id = UUID.randomUUID();
		MvcTestResult sent = send(supporter(), number, id, "BETTER", "夜に眠れるようになりました\r\n母も休めています");
		assertThat(sent).hasStatus(302).hasRedirectedUrl("/status-updates/" + number + "/" + id);

		assertThat(body(open(supporter(), "/status-updates/" + number + "/" + id), 200))
			.contains("主担当の美和 かなでさんにお知らせしました", "夜に眠れるようになりました\n母も休めています")
			.doesNotContain("危険サイン", "近見");
		String file = body(open(Person.coordinator("coord-b"), "/cases/" + number + "?kind=UPDATE"), 200);
		assertThat(file).contains("支援者が近況を書いた", "よくなった\n夜に眠れるようになりました\n母も休めています", "灯田 もえさん");
		assertThat(noticesOf("coord-b", number)).startsWith(NoticeKind.STATUS_UPDATED);
		assertThat(body(open(supporter(), "/status-updates"), 200)).contains("夜に眠れるようになりました");
	}

	@Test
	void whatWasWrittenIsSeenByTheSameRulesAsOtherNotes() throws Exception {
		String number = teamOf("BASIC");
		send(supporter(), number, UUID.randomUUID(), "CONCERN", "吸引が増えました");
		assertThat(body(open(Person.coordinator("coord-d"), "/cases/" + number), 200)).contains("支援者が近況を書いた")
			.doesNotContain("吸引が増えました");
		assertThat(body(open(Person.coordinator("coord-b"), "/cases/" + number), 200)).contains("吸引が増えました");
	}

	@Test
	void aDangerSignGoesTheWayItGoesWhenACoordinatorTellsIt() throws Exception {
		String number = teamOf("BASIC");
		UUID id = UUID.randomUUID();
		assertThat(send(supporter(), number, id, "", "停電で吸引器が止まりそうです", "DEVICE_POWER", "LIFE_RISK")).hasStatus(302);

		assertThat(this.alarms.open(RecordNumber.of(number))).singleElement().satisfies((flag) -> {
			assertThat(flag.signs()).containsExactly(RedFlag.DEVICE_POWER, RedFlag.LIFE_RISK);
			assertThat(flag.note()).isEqualTo("停電で吸引器が止まりそうです");
		});
		assertThat(lines(number)).extracting(TimelineEntry::kind)
			.endsWith(TimelineKind.STATUS_UPDATED, TimelineKind.RED_FLAG_RAISED);
		assertThat(noticesOf("coord-b", number)).contains(NoticeKind.RED_FLAG)
			.doesNotContain(NoticeKind.STATUS_UPDATED);
		assertThat(this.story.tasks(number, "UserTask_RespondToRedFlag")).extracting(Task::getAssignee)
			.containsExactly("coord-b");
		assertThat(body(open(supporter(), "/status-updates/" + number + "/" + id), 200))
			.contains("「危険サインに対応する」の仕事が届いています", "119番", "機器・電源停止、生命の危険");
		this.cases.respond("coord-b", number, "発電機を届けた", true);
		assertThat(this.alarms.hasOpen(RecordNumber.of(number))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "'', 書いたこと, '', 「ようす」を選んでください", "CONCERN, '', '', どんなことかを", "UNCHANGED, 書いたこと, DV, 「気になることがある」にしてください",
			"NO_SUCH, 書いたこと, '', 用紙にある中から", "CONCERN, 書いたこと, NO_SUCH, 用紙にある中から" })
	void whatIsMissingOrWrongIsSaidAndNothingIsLost(String condition, String text, String sign, String refusal)
			throws Exception {
		String number = teamOf("BASIC");
		UUID id = UUID.randomUUID();
		String page = body(send(supporter(), number, id, condition, text, sign), 400);
		assertThat(page).contains(refusal, text, id.toString());
		if (sign.equals("DV")) {
			assertThat(page).containsPattern("value=\"DV\"[^>]*checked").containsPattern("UNCHANGED\"[^>]*checked");
		}
		assertThat(lines(number)).noneMatch((line) -> line.kind() == TimelineKind.STATUS_UPDATED);
	}

	@Test
	void textsAreBoundedAndRunNowhere() throws Exception {
		String number = teamOf("BASIC");
		assertThat(body(send(supporter(), number, UUID.randomUUID(), "BETTER", "長".repeat(1001)), 400))
			.contains("1000文字以内", "長".repeat(1001));
		assertThat(send(supporter(), number, UUID.randomUUID(), "BETTER", "𠮷".repeat(1000))).hasStatus(302);
		UUID id = UUID.randomUUID();
		assertThat(send(supporter(), number, id, "BETTER", "<script>alert(1)</script>\u0000終")).hasStatus(302);
		assertThat(body(open(supporter(), "/status-updates/" + number + "/" + id), 200))
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;終");
		assertThat(body(open(Person.coordinator("coord-b"), "/cases/" + number), 200)).contains("&lt;script&gt;")
			.doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "00000000-0000-0000-0000-00000000000g" })
	void aFormWithoutItsKeyIsShownAgainWithANewOne(String key) throws Exception {
		String number = teamOf("BASIC");
		assertThat(body(this.site.post()
			.uri("/status-updates/" + number)
			.with(supporter())
			.with(csrf())
			.param("id", key)
			.param("condition", "BETTER")
			.param("text", "残っている文")
			.exchange(), 400)).contains("もう一度送ってください", "残っている文").containsPattern("name=\"id\" value=\"[0-9a-f-]{36}\"");
	}

	@Test
	void withoutATokenNothingIsTaken() {
		String number = teamOf("BASIC");
		assertThat(this.site.post()
			.uri("/status-updates/" + number)
			.with(supporter())
			.param("id", UUID.randomUUID().toString())
			.param("condition", "BETTER")
			.exchange()).hasStatus(403);
		assertThat(lines(number)).noneMatch((line) -> line.kind() == TimelineKind.STATUS_UPDATED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LEFT", "WITHDRAWN", "DECEASED", "RUN_OUT" })
	void whoLosesTheCaseWhileTypingKeepsTheirWords(String situation) throws Exception {
		String number = teamOf(situation);
		String page = body(send(supporter(), number, UUID.randomUUID(), "BETTER", "書きかけの近況"), 400);
		assertThat(page).contains("この方への共有は終わりました", "書きかけの近況").doesNotContain(SECRETS);
		assertThat(lines(number)).noneMatch((line) -> line.kind() == TimelineKind.STATUS_UPDATED);
	}

	@Test
	void aKeyOfAnotherUpdateOpensNothing() throws Exception {
		String one = teamOf("BASIC");
		UUID id = UUID.randomUUID();
		send(supporter(), one, id, "BETTER", "一つ目");
		String other = teamOf("MEDICAL");
		assertThat(body(send(supporter(), other, id, "BETTER", "二つ目"), 400)).contains("もう使われています", "二つ目");
		assertThat(open(supporter(), "/status-updates/" + other + "/" + id)).hasStatus(404);
		assertThat(open(Person.of("supporter-t", "yokosuka-miura", "supporter"), "/status-updates/" + one + "/" + id))
			.hasStatus(404);
	}

	@Test
	void aSecondClickWritesNothingMore() throws Exception {
		String number = teamOf("BASIC");
		NewUpdate update = new NewUpdate(UUID.randomUUID(), Condition.CONCERN, "二度押し", List.of(RedFlag.MISSING));
		int clicks = 6;
		CountDownLatch together = new CountDownLatch(clicks);
		ExecutorService hands = Executors.newFixedThreadPool(clicks);
		try {
			List<Future<UUID>> done = java.util.stream.IntStream.range(0, clicks).mapToObj((i) -> hands.submit(() -> {
				together.countDown();
				together.await();
				return this.updates.write(AreaId.of("yokosuka-miura"), "supporter-n", RecordNumber.of(number), update)
					.orElseThrow()
					.id();
			})).toList();
			for (Future<UUID> one : done) {
				assertThat(one.get()).isEqualTo(update.id());
			}
		}
		finally {
			hands.shutdownNow();
		}
		assertThat(lines(number)).filteredOn((line) -> line.kind() == TimelineKind.STATUS_UPDATED).hasSize(1);
		assertThat(this.alarms.open(RecordNumber.of(number))).hasSize(1);
		assertThat(this.story.tasks(number, "UserTask_RespondToRedFlag")).hasSize(1);
	}

	@Test
	void whoeverIsShownANameIsInTheAccessLog() {
		String named = teamOf("BASIC");
		String alias = teamOf("MEDICAL");
		open(supporter(), "/status-updates");
		open(supporter(), "/status-updates/" + alias);
		open(Person.of("supporter-t", "yokosuka-miura", "supporter"), "/status-updates/" + named);
		assertThat(pages(named)).contains("supporter-n status-updates").doesNotContain("supporter-t status-update");
		assertThat(pages(alias)).contains("supporter-n status-update").doesNotContain("supporter-n status-updates");
	}

	@Test
	void theReadersPageNamesTheSupporterAndThePage() throws Exception {
		String number = teamOf("BASIC");
		open(supporter(), "/status-updates/" + number);
		assertThat(body(open(Person.coordinator("coord-b"), "/cases/" + number + "/readers"), 200)).contains("灯田 もえ",
				"近況を書く");
	}

	@Test
	void theHomePageLeadsThere() throws Exception {
		assertThat(body(open(supporter(), "/"), 200)).contains("href=\"/status-updates\"")
			.doesNotContain("いま使える画面はまだありません");
		assertThat(body(open(Person.coordinator("coord-b"), "/"), 200)).doesNotContain("href=\"/status-updates\"");
	}

	/** A case of coord-b with supporter-n (s-003) in its team, or however it is said. */
	private String teamOf(String situation) {
		int serial = this.database.sql("select count(*) from tsunagu.child").query(Integer.class).single();
		String number = this.story.share("coord-b",
				with(reception(), "childFamilyName", "近見", "childGivenName", "つばさ", "childKana", "チカミ ツバサ",
						"childBirthDate", LocalDate.of(2010, 1, 1).plusDays(serial).toString(), "childAlias", "Tくん",
						"chiefComplaint", "打ち明けられた話"));
		this.story.agreeOnCase(number, "coord-b");
		Story.now("2026-11-20T01:00:00Z");
		this.cases.consent("coord-b", number, "purposes", Story.codes("INDIVIDUAL_SUPPORT", "TEAM_SHARING"),
				"recipients", Story.codes("HOME_NURSING", "MEDICAL"), "groups", Story.codes("BASIC", "MEDICAL"),
				"validTo", "2027-01-31");
		this.cases.assess("coord-b", number);
		this.cases.propose("coord-b", number,
				Map.of("supporterId", "s-003", "profession", "HOME_NURSE", "teamRole", "NURSING", "sharingScope",
						situation.equals("MEDICAL") ? List.of("MEDICAL") : List.of("BASIC", "MEDICAL")));
		if (situation.equals("ASKED")) {
			return number;
		}
		this.cases.memberAnswers("coord-b", number, "訪問看護", situation.equals("DECLINED") ? "DECLINED" : "ACCEPTED",
				"電話で");
		then(number, situation);
		return number;
	}

	private void then(String number, String situation) {
		switch (situation) {
			case "BASIC_WITHDRAWN" -> this.cases.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything",
					"false", "withdrawnGroups", Story.codes("BASIC"));
			case "NARROWED_ANEW" -> this.cases.renew("coord-b", number, "groups", Story.codes("MEDICAL"));
			case "WITHDRAWN" -> this.cases.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
			case "TEAM_SHARING_WITHDRAWN" -> this.cases.tell("coord-b", number, "CONSENT_WITHDRAWN",
					"withdrawnEverything", "false", "withdrawnPurposes", Story.codes("TEAM_SHARING"));
			case "CLASS_WITHDRAWN" -> this.cases.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything",
					"false", "withdrawnRecipients", Story.codes("HOME_NURSING"));
			case "LEFT" -> this.cases.tell("coord-b", number, "MEMBER_LEFT", "teamMember", member(number));
			case "DECEASED", "MOVED" -> this.cases.tell("coord-b", number, situation);
			case "RUN_OUT" -> Story.now("2027-02-01T01:00:00Z");
			default -> {
			}
		}
	}

	private String member(String number) {
		return this.database.sql("select id::text from tsunagu.team_member where team_number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private MvcTestResult send(RequestPostProcessor person, String number, UUID id, String condition, String text,
			String... signs) {
		return this.site.post()
			.uri("/status-updates/" + number)
			.with(person)
			.with(csrf())
			.param("id", id.toString())
			.param("condition", condition)
			.param("text", text)
			.param("signs", (signs.length > 0) ? signs : new String[] { "" })
			.exchange();
	}

	private List<TimelineEntry> lines(String number) {
		return this.timeline.of(RecordNumber.of(number));
	}

	private List<NoticeKind> noticesOf(String user, String number) {
		return this.notices.of(CoordinatorId.of(user), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> notice.recordNumber().equals(number))
			.map(Notice::kind)
			.toList();
	}

	private List<String> pages(String number) {
		return this.log.readings("yokosuka-miura", number, 100)
			.stream()
			.map((reading) -> reading.userId() + " " + reading.page())
			.toList();
	}

	private static RequestPostProcessor supporter() {
		return Person.of("supporter-n", "yokosuka-miura", "supporter");
	}

	private MvcTestResult open(RequestPostProcessor person, String address) {
		return this.site.get().uri(URI.create(address)).with(person).exchange();
	}

	private static String body(MvcTestResult page, int status) throws Exception {
		assertThat(page).hasStatus(status);
		return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
