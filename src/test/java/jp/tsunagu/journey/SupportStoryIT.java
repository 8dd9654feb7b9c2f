package jp.tsunagu.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story of issue 3 in a real browser: a consultation is taken, shared and agreed on,
 * the referral is declined once, consent is given, the child assessed, a team invited of
 * whom one declines by mail, the team meets, a danger comes between, two rounds are held
 * and the case is closed. The application is killed wherever the case waits.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupportStoryIT {

	private static final Path DATA = Path.of("target", "journey", "support");

	private static RunningApplication application;

	private static Chromium chromium;

	private static String number;

	private static String main;

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
	void aConsultationIsTakenSharedAndAgreedOn() throws Exception {
		try (Tasklist tasklist = tasklist("coord-b")) {
			tasklist.start("相談受付").choose("相談方法", "電話").choose("相談者", "母").choose("市町", "横須賀市");
			tasklist.type("主訴", "退院が決まった。家で暮らせるか心配。").tag("相談内容", "退院・在宅移行").tag("相談内容", "訪問看護");
			tasklist.choose("緊急度", "通常").choose("情報共有の口頭同意", "得た");
			tasklist.type("児の姓", "海野").type("児の名", "しずく").type("生年月日", "令和8年3月1日").submitStart().sees("業務を始めました");
			number = rest("coord-b").newest("UserTask_TriageConsultation");
			tasklist.filter("自分の仕事").open("一次整理をする", number).radio("これからの対応", "共有・協議する").complete();
		}
		for (JsonNode opinion : rest("lead")
			.get("/task?taskDefinitionKey=UserTask_GiveOpinion&processInstanceBusinessKey=" + number)) {
			try (Tasklist tasklist = tasklist(opinion.path("assignee").asText())) {
				tasklist.filter("自分の仕事").open("意見を述べる", number).radio("あなたの立場", "異論なし").complete();
			}
		}
		try (Tasklist tasklist = tasklist("lead")) {
			tasklist.filter("担当を待つ仕事").open("対応方針を決める", number).claim();
			tasklist.choose("対応方針", "個別支援開始").choose("主担当", "相沢 つむぎ").complete();
		}
		assertThat(assigneeOf("UserTask_AnswerReferral")).isEqualTo("coord-a");
	}

	@Test
	@Order(2)
	void aReferralThatIsDeclinedGoesToTheNextWhoFits() throws Exception {
		try (Tasklist tasklist = tasklist("coord-a")) {
			tasklist.filter("自分の仕事").open("引受けを答える", number).radio("主担当を引き受けますか", "辞退する");
			tasklist.type("辞退の理由", "今月は二件を抱えている").picture("10-decline").complete();
		}
		restart();
		main = assigneeOf("UserTask_AnswerReferral");
		assertThat(main).isNotEqualTo("coord-a");
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("引受けを答える", number).scrollTo("これまでの依頼").picture("11-ranking");
			tasklist.radio("主担当を引き受けますか", "引き受ける").complete();
		}
		assertThat(assigneeOf("UserTask_ObtainConsent")).isEqualTo(main);
	}

	@Test
	@Order(3)
	void theFamilyAgreesAndTheChildIsAssessed() throws Exception {
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("同意を得る", number).radio("同意の方式", "書面").choose("同意した人", "母");
			tasklist.type("児との関係", "母").date("説明した日", LocalDate.now());
			for (String purpose : List.of("個別支援の調整", "コーディネーター間の共有・協議", "支援チーム内の共有")) {
				tasklist.check("利用目的", purpose);
			}
			for (String recipient : List.of("圏域のコーディネーター", "医療機関", "訪問看護", "相談支援事業所")) {
				tasklist.check("共有先", recipient);
			}
			tasklist.picture("12-consent").complete();
		}
		restart();
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("アセスメントをする", number).choose("ライフステージ", "在宅移行期");
			tasklist.choose("きっかけ", "退院").tag("医療的ケア", "1 人工呼吸器の管理").type("状態像", "在宅で夜間に人工呼吸器を使う");
			tasklist.row(0).type("内容", "夜に休める日がほしい").row(1).type("内容", "訪問看護を週3回に").form();
			tasklist.choose("主な養育者の負担感", "2").picture("13-assessment").complete();
		}
		assertThat(assigneeOf("UserTask_ProposeTeam")).isEqualTo(main);
	}

	@Test
	@Order(4)
	void aTeamIsInvitedAndOneMemberDeclinesByTheirLink() throws Exception {
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("チーム案を作る", number);
			tasklist.row(0).choose("名簿の支援者", "灯田 もえ").choose("チームでの役割", "看護").tag("共有する範囲", "医療");
			tasklist.addRow().row(1).choose("名簿の支援者", "寄道 はるか").choose("チームでの役割", "医療").tag("共有する範囲", "医療");
			tasklist.form().picture("14-team").complete();
		}
		restart();
		String link = linkOf("haruka@");
		try (Page page = chromium.browser().newPage()) {
			page.navigate(link);
			assertThat(page.locator("body").innerText()).contains(number).doesNotContain("海野", "人工呼吸器");
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/15-link.png")));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("辞退する")).click();
			page.waitForLoadState();
			page.navigate(link);
			assertThat(page.getByText("参加する").count()).as("a second answer").isZero();
		}
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("参加の返事を記録する", number).radio("参加の返事", "参加する").complete();
			tasklist.filter("自分の仕事").open("不足職種への対応を決める", number).sees("辞退").picture("16-gap");
			tasklist.radio("足りない職種への対応", "このケースには要らない").type("理由・状況", "病院の外来が在宅医を兼ねる").complete();
		}
	}

	@Test
	@Order(5)
	void theTeamMeetsAndMonitoringBegins() throws Exception {
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("支援会議を開く", number).date("開催日", LocalDate.now()).choose("開き方", "オンライン");
			tasklist.type("出席者", "母、訪問看護、主担当").type("決まったこと", "夜間の連絡は訪問看護がまず受ける");
			tasklist.picture("17-meeting").complete();
		}
		restart();
		assertThat(rest(main).get("/task?processInstanceBusinessKey=" + number)).isEmpty();
	}

	@Test
	@Order(6)
	void aDangerBetweenTheRoundsIsAnsweredAndMonitoredAtOnce() throws Exception {
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.start("ケースの出来事を知らせる").choose("ケース", number).radio("何がありましたか", "危険サインがある");
			tasklist.tick("介護者の倒れ・自殺念慮").type("内容", "母が眠れていないと訪問看護から").picture("18-event");
			tasklist.submitStart().sees("業務を始めました");
			tasklist.filter("自分の仕事").open("危険サインに対応する", number).sees("母が眠れていない").type("対応したこと", "短期入所を手配した");
			tasklist.radio("危険は去りましたか", "去った").picture("19-danger").complete();
			restart();
		}
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("モニタリングをする", number).radio("児の様子", "不変").radio("家族の様子", "改善");
			tasklist.choose("方法", "訪問").tag("話を聞いた相手", "母").choose("介護負担感", "2").picture("20-monitoring").complete();
		}
	}

	@Test
	@Order(7)
	void theCaseFileTellsEachRoleWhatItMay() throws Exception {
		String file = application.url() + "/cases/" + number;
		try (Tasklist own = tasklist(main)) {
			own.page().navigate(file);
			assertThat(own.page().locator("main").innerText()).contains("海野", "モニタリング", "灯田 もえ", "母が眠れていない",
					"コーディネーター間の共有・協議");
			assertThat(own.page()
				.evaluate(
						"""
								() => { const canvas = document.querySelector('canvas');
									return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean); }"""))
				.as("the chart is drawn")
				.isEqualTo(true);
			own.picture("50-casefile").top("支援チーム").picture("51-ecomap");
			own.page().click("nav[aria-label='経過の絞り込み'] >> text=危険サイン");
			assertThat(own.page().locator("ol.happened").innerText()).contains("母が眠れていない").doesNotContain("灯田");
			own.page().navigate(file + "/readers");
			assertThat(own.page().locator("main").innerText()).contains("ケースファイル").doesNotContain("海野");
			own.picture("52-readers").page().navigate(application.url() + "/children");
			own.picture("53-children");
		}
		try (Tasklist foreign = tasklist("coord-x")) {
			foreign.page().navigate(file);
			assertThat(foreign.page().locator("body").innerText()).contains("見つかりません").doesNotContain("海野");
		}
	}

	@Test
	@Order(8)
	void theSecondRoundLeadsToTheEnd() throws Exception {
		application.letTimersBeDue("monitoringCycle", number);
		restart();
		awaitTask("UserTask_PerformMonitoring");
		try (Tasklist tasklist = tasklist("lead")) {
			tasklist.page().navigate(application.url() + "/camunda/app/cockpit/default/#/processes");
			tasklist.page().waitForTimeout(3000);
			tasklist.picture("21-cockpit");
		}
		try (Tasklist tasklist = tasklist(main)) {
			tasklist.filter("自分の仕事").open("モニタリングをする", number).radio("児の様子", "改善").radio("家族の様子", "改善");
			tasklist.radio("これから", "終結に進む").picture("22-second-round").complete();
			tasklist.filter("自分の仕事").open("終結を確かめる", number).choose("終結の理由", "目標達成").picture("23-closure").complete();
		}
		assertThat(rest("lead").get("/task?processInstanceBusinessKey=" + number)).isEmpty();
		assertThat(rest("lead").get("/process-instance?active=true&businessKey=" + number)).isEmpty();
	}

	/**
	 * The link in the mail to this address, as the outbox shows it on screen once it is
	 * sent.
	 */
	private static String linkOf(String address) throws Exception {
		Pattern link = Pattern.compile(address + "[\\s\\S]*?(https?://\\S+/answer/\\S+)");
		try (Tasklist tasklist = tasklist(main)) {
			for (int attempt = 0; attempt < 60; attempt++) {
				tasklist.page().navigate(application.url() + "/outbox");
				for (Locator mail : tasklist.page().getByText("本文を見る").all()) {
					mail.click();
				}
				Matcher found = link.matcher(tasklist.page().locator("body").innerText());
				if (found.find()) {
					tasklist.picture("15-outbox");
					return application.url() + found.group(1).replaceFirst("https?://[^/]+", "");
				}
				tasklist.page().waitForTimeout(2000);
			}
		}
		throw new AssertionError("No mail to " + address);
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

	private static String assigneeOf(String key) throws IOException, InterruptedException {
		return rest("lead").get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, key))
			.get(0)
			.path("assignee")
			.asText();
	}

	/** The job executor fires what is due within seconds. */
	private static void awaitTask(String key) throws IOException, InterruptedException {
		for (int second = 0; second < 60; second++) {
			if (!rest("lead").get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, key))
				.isEmpty()) {
				return;
			}
			Thread.sleep(1000);
		}
		throw new AssertionError("No task %s of %s".formatted(key, number));
	}

}
