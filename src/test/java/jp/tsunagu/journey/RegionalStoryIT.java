package jp.tsunagu.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story of issue 4 in a real browser: three cases meet the same issue, it goes before
 * two meetings of a council, the families hear of the answer, and it is resolved. The
 * application is killed on the way.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegionalStoryIT {

	private static final Path DATA = Path.of("target", "journey", "regional");

	private static final String TITLE = "週末に呼吸器の児が泊まれる短期入所がない";

	private static RunningApplication application;

	private static Chromium chromium;

	private static String caseOfA;

	private static String caseOfB;

	private static String caseOfC;

	private static String issue;

	private static String merged;

	private static String first;

	private static String second;

	@BeforeAll
	static void start() throws Exception {
		if (Files.exists(DATA)) {
			try (Stream<Path> old = Files.walk(DATA)) {
				old.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
		application = new RunningApplication(DATA).start();
		chromium = new Chromium();
	}

	@AfterAll
	static void stop() throws Exception {
		chromium.close();
		application.close();
	}

	@Test
	@Order(1)
	void threeCasesMeetTheSameIssueAndItBecomesOne() throws Exception {
		caseOfA = opened("coord-a", "14201", "波多 かい");
		caseOfB = opened("coord-b", "14204", "沖野 みお");
		caseOfC = opened("coord-c", "14208", "岬 そら");
		try (Tasklist tasklist = tasklist("coord-a")) {
			tasklist.start("ケースの出来事を知らせる").choose("ケース", caseOfA).radio("何がありましたか", "課題を挙げる");
			tasklist.type("内容", "週末に人工呼吸器の児を受ける短期入所がない").submitStart().sees("業務を始めました");
		}
		issue = newestIssueOf("coord-a");
		raise("coord-b", caseOfB, "人工呼吸器だと、週末の短期入所を断られる");
		merged = newestIssueOf("coord-b");
		raise("coord-c", caseOfC, "週末の短期入所は呼吸器の児を受けない");
		String third = newestIssueOf("coord-c");
		try (Tasklist tasklist = tasklist("coord-a")) {
			tasklist.filter("自分の仕事").openIssue("課題を整理する", issue).type("件名", TITLE).choose("範囲", "圏域");
			tasklist.choose("個別に解決できますか", "不可").tag("領域", "レスパイト・短期入所").radio("緊急度", "3");
			tasklist.radio("重要度", "3").radio("どう進めますか", "協議会に提出する").picture("30-sort-issue").complete();
		}
		try (Tasklist tasklist = tasklist("coord-b")) {
			tasklist.filter("自分の仕事").openIssue("課題を整理する", merged).sees("似ている課題");
			tasklist.type("件名", "週末の短期入所").choose("範囲", "市町").choose("個別に解決できますか", "不可");
			tasklist.tag("領域", "レスパイト・短期入所").radio("緊急度", "2").radio("重要度", "3");
			tasklist.radio("どう進めますか", "同じ課題に統合する").choose("統合先", issue).picture("31-merge-issue").complete();
		}
		rest("coord-c").complete(third, "UserTask_SortIssue", "title", "週末の受け入れ", "scope", "MUNICIPAL", "fact",
				"週末の短期入所は呼吸器の児を受けない", "domains", List.of("RESPITE"), "solvableIndividually", "NO", "severity", "2",
				"impact", "3", "issueDecision", "MERGE", "mergeInto", issue);
		assertThat(assigneeOf(issue, "UserTask_PrepareSubmission")).as("wide issues are the secretariat's")
			.isEqualTo("lead");
	}

	@Test
	@Order(2)
	void itIsWrittenForTheCouncilAndCheckedByAnother() throws Exception {
		// before the one of the demo, whatever day it is
		first = planned(LocalDate.now().plusDays(30));
		restart();
		try (Tasklist tasklist = tasklist("lead")) {
			tasklist.filter("自分の仕事").openIssue("提出票を作る", issue).type("件名", TITLE);
			tasklist.type("課題の要旨", "人工呼吸器を使う児は、週末に泊まれる短期入所が圏域にない。").radio("協議会に求めること", "資源創出");
			tasklist.picture("32-submission").complete();
		}
		try (Tasklist tasklist = tasklist("coord-d")) {
			tasklist.filter("担当を待つ仕事").openIssue("匿名化を確かめる", issue).claim();
			tasklist.radio("匿名化できていますか", "いいえ").type("気づいたこと", "施設名を消してください").complete();
		}
		rest("lead").complete(issue, "UserTask_PrepareSubmission", "submissionTitle", TITLE, "summary",
				"人工呼吸器を使う児は、週末に泊まれる短期入所がない。", "request", "CREATE_RESOURCE");
		try (Tasklist tasklist = tasklist("coord-d")) {
			tasklist.filter("担当を待つ仕事").openIssue("匿名化を確かめる", issue).claim();
			tasklist.radio("匿名化できていますか", "はい").picture("33-deidentification").complete();
			Page page = tasklist.page();
			page.navigate(application.url() + "/councils/sheets/" + issue);
			assertThat(page.locator("body").innerText()).contains("5未満")
				.doesNotContain("下書き", caseOfA, caseOfB, caseOfC, "波多", "沖野", "岬");
			tasklist.picture("34-sheet");
		}
	}

	@Test
	@Order(3)
	void attendanceIsSharedAndTheMeetingGoesOn() throws Exception {
		String asked = assigneeOf(first, "UserTask_AnswerAttendance");
		try (Tasklist tasklist = tasklist(asked)) {
			tasklist.filter("自分の仕事").openIssue("出席を答える", first).radio("出席できますか", "いいえ");
			tasklist.type("辞退の理由", "その日は訪問がある").picture("35-attendance").complete();
		}
		String next = assigneeOf(first, "UserTask_AnswerAttendance");
		assertThat(next).isNotEqualTo(asked);
		rest(next).complete(first, "UserTask_AnswerAttendance", "attending", "true");
		restart();
		application.letTimersBeDue("councilAttendance", first);
		restart();
		await(first, "UserTask_ReportMeeting");
		try (Tasklist tasklist = tasklist(next)) {
			tasklist.filter("自分の仕事").openIssue("会議の報告をする", first).radio("出席しましたか", "はい");
			tasklist.type("会議の要点", "週末の受け入れについて話し、次回も続けることになった").type("かかった時間", "120");
			tasklist.picture("36-report").complete();
			tasklist.filter("自分の仕事").openIssue("協議結果を記録する", issue).radio("協議の結果", "継続協議");
			tasklist.type("理由・内容", "受け入れ先の候補を調べてから").complete();
		}
		try (Tasklist tasklist = tasklist(next.equals("coord-d") ? "coord-c" : "coord-d")) {
			tasklist.page().navigate(application.url() + "/councils/meetings/" + first);
			tasklist.page().getByText("読みました").click();
			tasklist.sees("次回も続けることになった").picture("37-minutes");
			second = nextMeeting(tasklist.page());
		}
	}

	@Test
	@Order(4)
	void theSecondMeetingAdoptsItAndTheFamiliesHearOfIt() throws Exception {
		for (JsonNode asked : rest("lead")
			.get("/task?taskDefinitionKey=UserTask_AnswerAttendance&processInstanceBusinessKey=" + second)) {
			rest(asked.path("assignee").asText()).complete(second, "UserTask_AnswerAttendance", "attending", "true");
		}
		application.letTimersBeDue("councilAttendance", second);
		restart();
		await(second, "UserTask_ReportMeeting");
		String attendee = assigneeOf(second, "UserTask_ReportMeeting");
		rest(attendee).complete(second, "UserTask_ReportMeeting", "attended", "true", "keyPoints", "部会をつくる",
				"minutesSpent", 90);
		try (Tasklist tasklist = tasklist(attendee)) {
			tasklist.filter("自分の仕事").openIssue("協議結果を記録する", issue).radio("協議の結果", "採択");
			tasklist.type("理由・内容", "作業部会を置き、来年度の予算を求める").picture("38-result").complete();
		}
		try (Tasklist tasklist = tasklist("coord-a")) {
			tasklist.filter("自分の仕事").openIssue("結果を家族へ伝える", caseOfA).sees("作業部会を置き");
			tasklist.date("伝えた日", LocalDate.now()).type("家族の反応", "喜んでいた").picture("39-inform-family").complete();
		}
		rest("coord-b").complete(caseOfB, "UserTask_InformFamily", "informedOn", LocalDate.now().toString());
		assertThat(assigneeOf(caseOfC, "UserTask_InformFamily")).isEqualTo("coord-c");
	}

	@Test
	@Order(5)
	void itIsReviewedConfirmedAndSeenFromEndToEnd() throws Exception {
		application.letTimersBeDue("issueLifecycle", issue);
		restart();
		await(issue, "UserTask_ReviewIssueProgress");
		try (Tasklist tasklist = tasklist("lead")) {
			tasklist.filter("自分の仕事").openIssue("解消度を確かめる", issue).radio("解消度", "3").type("根拠", "週末に二床が使えるようになった");
			tasklist.picture("40-review").complete();
			page(tasklist, "/issues", "41-issues", TITLE, "解消（確認待ち）");
			page(tasklist, "/issues/" + issue, "42-issue", "3件のうち2件で伝えた", merged, "週末に二床が使えるようになった");
			page(tasklist, "/councils", "43-councils", "会議に使った時間", "2時間");
		}
		application.letTimersBeDue("issueLifecycle", issue);
		restart();
		await(issue, "UserTask_ConfirmResolution");
		rest("lead").complete(issue, "UserTask_ConfirmResolution", "confirmed", "true", "evidence", "三か月続いている");
		assertThat(rest("lead").get("/process-instance?active=true&businessKey=" + issue)).isEmpty();
		try (Tasklist tasklist = tasklist("coord-b")) {
			page(tasklist, "/issues/" + merged, "44-merged", "統合されています", "終結");
		}
	}

	private static void page(Tasklist tasklist, String path, String picture, String... texts) {
		tasklist.page().navigate(application.url() + path);
		assertThat(tasklist.page().locator("body").innerText()).contains(texts);
		tasklist.picture(picture);
	}

	/** The meeting onto which the council has taken the issue, as its page says. */
	private static String nextMeeting(Page page) {
		page.navigate(application.url() + "/issues/" + issue);
		String address = page.locator("a[href*='/councils/meetings/']").last().getAttribute("href");
		return address.substring(address.lastIndexOf('/') + 1);
	}

	/** A case that its receiver keeps. */
	private static String opened(String keeper, String municipality, String name) throws Exception {
		String[] names = name.split(" ");
		String record = started(keeper, "consultationIntake", "windowId", "kamakura", "channel", "PHONE",
				"consulterType", "MOTHER", "municipality", municipality, "chiefComplaint", "週末に休みたい", "topics",
				List.of("RESPITE"), "urgency", "NORMAL", "verbalConsent", "GIVEN", "childFamilyName", names[0],
				"childGivenName", names[1], "childBirthDate", "令和5年3月1日");
		rest(keeper).complete(record, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome", "SHARE");
		for (JsonNode opinion : rest("lead")
			.get("/task?taskDefinitionKey=UserTask_GiveOpinion&processInstanceBusinessKey=" + record)) {
			rest(opinion.path("assignee").asText()).complete(record, "UserTask_GiveOpinion", "stance", "NO_OBJECTION");
		}
		rest("lead").complete(record, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator",
				keeper);
		return record;
	}

	private static void raise(String user, String caseNumber, String fact) throws Exception {
		started(user, "caseEvent", "caseNumber", caseNumber, "caseEvent", "ISSUE", "eventNote", fact);
	}

	private static String planned(LocalDate day) throws Exception {
		return started("lead", "councilAttendance", "councilId", "ym-area-council", "startsAt", day + "T14:00",
				"endsAt", day + "T16:00", "mode", "IN_PERSON");
	}

	private static String started(String user, String process, Object... answers) throws Exception {
		String definition = rest(user).get("/process-definition?latestVersion=true&key=" + process)
			.get(0)
			.path("id")
			.asText();
		var answer = rest(user).post("/process-definition/%s/submit-form".formatted(definition),
				EngineRest.variables(answers));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body()).path("businessKey").asText();
	}

	/** The number of the issue that this person was asked to sort last. */
	private static String newestIssueOf(String user) throws Exception {
		JsonNode task = rest("lead")
			.get("/task?taskDefinitionKey=UserTask_SortIssue&assignee=%s".formatted(user)
					+ "&sortBy=created&sortOrder=desc&maxResults=1")
			.get(0);
		return rest("lead").get("/process-instance/" + task.path("processInstanceId").asText())
			.path("businessKey")
			.asText();
	}

	private static String assigneeOf(String number, String key) throws IOException, InterruptedException {
		JsonNode tasks = rest("lead")
			.get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, key));
		assertThat(tasks).as(key + " of " + number).hasSize(1);
		return tasks.get(0).path("assignee").asText();
	}

	/** The job executor fires what is due within seconds. */
	private static void await(String number, String key) throws IOException, InterruptedException {
		for (int second = 0; second < 60; second++) {
			if (!rest("lead").get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, key))
				.isEmpty()) {
				return;
			}
			Thread.sleep(1000);
		}
		throw new AssertionError("No task %s of %s".formatted(key, number));
	}

	private static void restart() throws Exception {
		application.kill();
		application.start();
	}

	private static Tasklist tasklist(String user) {
		return Tasklist.of(chromium.browser(), application.url(), user);
	}

	private static EngineRest rest(String user) {
		return new EngineRest(application.url(), user);
	}

}
