package jp.tsunagu.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story of issue 2 in a real browser against the running application, killed twice on
 * the way: a consultation is taken, shared, agreed, and becomes a case with its main
 * coordinator; then once more by engine-rest.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsultationStoryIT {

	private static final Path DATA = Path.of("target", "journey", "data");

	private static final String COMPLAINT = "退院が5週間後に決まった。人工呼吸器を使う。家で暮らせるか心配。";

	private static RunningApplication application;

	private static Chromium chromium;

	private static String number;

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
	void aConsultationIsTakenAndAMistakeIsCorrected() throws Exception {
		try (Tasklist tasklist = Tasklist.of(chromium.browser(), application.url(), "coord-b")) {
			tasklist.picture("02-start").start("相談受付");
			tasklist.choose("相談方法", "電話").choose("相談者", "母").choose("市町", "鎌倉市");
			tasklist.type("主訴", COMPLAINT).tag("相談内容", "退院・在宅移行");
			tasklist.choose("緊急度", "通常").choose("情報共有の口頭同意", "得た").picture("03-form");
			tasklist.type("児の姓", "物語").type("児の名", "はじめ").type("生年月日", "2099-01-01");
			tasklist.submitStart().sees("「生年月日」は今日までの日付にしてください。").picture("04-error");
			assertThat(tasklist.value("主訴")).isEqualTo(COMPLAINT);
			assertThat(tasklist.storage()).doesNotContain("人工呼吸器");
			tasklist.type("生年月日", "令和6年5月1日").submitStart().sees("業務を始めました");
			number = rest("coord-b").newest("UserTask_TriageConsultation");
			tasklist.filter("自分の仕事").open("一次整理をする", number).sees("物語 はじめ").sees(COMPLAINT).picture("05-triage");
		}
		assertThat(number).matches("YM-R\\d{2}-\\d{4}");
	}

	@Test
	@Order(2)
	void killedInTheMiddleTheApplicationLosesNothing() throws Exception {
		application.kill();
		application.start();
		try (Tasklist tasklist = Tasklist.of(chromium.browser(), application.url(), "coord-b")) {
			tasklist.filter("自分の仕事").open("一次整理をする", number).radio("これからの対応", "共有・協議する").complete();
		}
		assertThat(rest("coord-b").get("/task?processInstanceBusinessKey=%s".formatted(number))
			.findValuesAsText("taskDefinitionKey")).hasSize(4).containsOnly("UserTask_GiveOpinion");
	}

	@Test
	@Order(3)
	void othersSayWhatTheyThinkAndTheDatabaseIsKilledMeanwhile() throws Exception {
		try (Tasklist tasklist = Tasklist.of(chromium.browser(), application.url(), "coord-d")) {
			tasklist.filter("自分の仕事").open("意見を述べる", number).radio("あなたの立場", "主担当になれる");
			tasklist.type("意見", "呼吸管理の経験があります。").picture("06-opinion").complete();
		}
		rest("coord-a").complete(number, "UserTask_GiveOpinion", "stance", "NO_OBJECTION");
		application.killDatabase();
		afterTheDatabaseCameBack("coord-c");
		rest("coord-c").complete(number, "UserTask_GiveOpinion", "stance", "CAN_ASSIST", "opinion", "逗子の訪問看護を紹介できます");
		rest("lead").complete(number, "UserTask_GiveOpinion", "stance", "NO_OBJECTION");
	}

	@Test
	@Order(4)
	void allAgreeOnADifferentMainCoordinator() throws Exception {
		try (Tasklist tasklist = Tasklist.of(chromium.browser(), application.url(), "lead")) {
			tasklist.filter("担当を待つ仕事").open("対応方針を決める", number).claim().sees("呼吸管理の経験があります。");
			tasklist.choose("対応方針", "個別支援開始").choose("主担当", nameOf("coord-d")).picture("07-agree").complete();
		}
		assertThat(assigneeOf("UserTask_AnswerReferral")).isEqualTo("coord-d");
	}

	@Test
	@Order(5)
	void theMainCoordinatorAcceptsAndTheCaseIsTheirs() throws Exception {
		try (Tasklist tasklist = Tasklist.of(chromium.browser(), application.url(), "coord-d")) {
			tasklist.filter("自分の仕事").open("引受けを答える", number).radio("主担当を引き受けますか", "引き受ける").complete();
			tasklist.filter("自分の仕事").open("同意を得る", number).picture("08-case");
		}
		assertThat(assigneeOf("UserTask_ObtainConsent")).isEqualTo("coord-d");
	}

	@Test
	@Order(6)
	void theOtherAreaSeesNothingOfIt() throws Exception {
		assertThat(rest("coord-x").get("/task?processInstanceBusinessKey=%s".formatted(number))).isEmpty();
		try (Tasklist tasklist = Tasklist.of(chromium.browser(), application.url(), "coord-x")) {
			tasklist.filter("すべての仕事");
			tasklist.page().waitForTimeout(2000);
			assertThat(tasklist.page().locator("body").innerText()).doesNotContain(number);
		}
	}

	@Test
	@Order(7)
	void theSameStoryRunsOverEngineRest() throws Exception {
		EngineRest b = rest("coord-b");
		String definition = b.get("/process-definition?key=consultationIntake&latestVersion=true")
			.get(0)
			.path("id")
			.asText();
		HttpResponse<String> started = b.post("/process-definition/%s/submit-form".formatted(definition),
				EngineRest.variables("windowId", "kamakura", "channel", "FAX", "consulterType", "SUPPORTER",
						"municipality", "14204", "chiefComplaint", "吸引のある児の入園について", "topics", List.of("NURSERY"),
						"urgency", "HIGH", "verbalConsent", "NOT_YET"));
		assertThat(started.statusCode()).isEqualTo(200);
		number = rest("coord-b").newest("UserTask_TriageConsultation");
		b.complete(number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome", "SHARE");
		for (String other : List.of("coord-a", "coord-c", "coord-d", "lead")) {
			rest(other).complete(number, "UserTask_GiveOpinion", "stance", "NO_OBJECTION");
		}
		rest("coord-a").complete(number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE");
		assertThat(assigneeOf("UserTask_ObtainConsent")).isEqualTo("coord-b");
	}

	private static EngineRest rest(String user) {
		return new EngineRest(application.url(), user);
	}

	private static String assigneeOf(String key) throws IOException, InterruptedException {
		return rest("lead").get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, key))
			.get(0)
			.path("assignee")
			.asText();
	}

	private static String nameOf(String user) throws IOException, InterruptedException {
		JsonNode form = new ObjectMapper().readTree(rest("lead")
			.get("/task/%s/deployed-form".formatted(rest("lead").task(number, "UserTask_AgreeResponsePolicy")))
			.toString());
		for (JsonNode choice : form.findValue("components").findParents("value")) {
			if (user.equals(choice.path("value").asText())) {
				return choice.path("label").asText();
			}
		}
		throw new AssertionError(user + " is not offered");
	}

	private static void afterTheDatabaseCameBack(String user) throws InterruptedException {
		for (int second = 0; second < 60; second++) {
			try {
				rest(user).get("/task?maxResults=1");
				return;
			}
			catch (AssertionError | IOException ex) {
				Thread.sleep(1000);
			}
		}
		throw new AssertionError("The database did not come back");
	}

}
