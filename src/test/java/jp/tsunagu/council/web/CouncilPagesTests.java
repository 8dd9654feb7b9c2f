package jp.tsunagu.council.web;

import java.util.List;
import java.util.stream.IntStream;

import jp.tsunagu.DemoSite;
import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.Sheets;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@DemoSite
class CouncilPagesTests {

	private static final String AREA = "yokosuka-miura";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CouncilStory council;

	@Autowired
	private CaseStory cases;

	@Autowired
	private IssueRegister issues;

	@Autowired
	private Sheets sheets;

	@Autowired
	private AccessLog log;

	@BeforeEach
	void aFridayOnWhichNothingIsPlanned() {
		Story.now("2026-11-20T01:00:00Z");
		this.council.nothingHasBeenPlanned();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void onePageSaysWhatIsToComeUntilWhenAndWhoGoes() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00", "place", "市役所 <3階>");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(issue, "submissionTitle", "通学の看護師");
		String waiting = this.council.issue("coord-b", IssueScope.MUNICIPAL, "14204");
		this.council.handedIn(waiting);
		assertThat(open("coord-a", "coordinator", AREA, "/councils")).bodyText()
			.contains("2026年12月18日（金）14:00", "横須賀市自立支援協議会", "市役所 &lt;3階&gt;", "出席者を決めています",
					"提出の期限：2026年11月27日（金）（" + meeting + "）", "通学の看護師", issue, "次の会議待ち", waiting, "障害者総合支援法第89条の3",
					"2028年3月31日（金）まで", "14日前");
		this.council.attends("coord-c", meeting);
		assertThat(open("lead", "flag-bearer", AREA, "/councils")).bodyText().contains("出席：葉室 みなとさん");
		this.council.ends(meeting);
		this.council.reports(meeting, "minutesSpent", 210);
		assertThat(open("lead", "flag-bearer", AREA, "/councils")).bodyText()
			.contains("開催済み", "報告：葉室 みなとさん（" + meeting + "）", "3時間30分");
	}

	@Test
	void aYearWithTooFewMeetingsIsSaidUntilItIsWaivedWithAReason() {
		String path = "/councils/ym-deliberation";
		String missing = "令和8年度は最低2回の会議が要ります。開催0回、予定1回で、あと1回足りません。";
		this.council.plan("lead", "ym-deliberation", "2026-12-18T14:00");
		assertThat(open("coord-a", "coordinator", AREA, "/councils")).bodyText()
			.contains(missing, "今年度は見送る", "開催0回、予定1回（最低2回）");
		assertThat(send("coord-a", AREA, path + "/waive", " ")).hasStatus(302)
			.flash()
			.containsEntry("refusal", "「見送る理由」を入力してください。");
		assertThat(send("coord-a", AREA, path + "/waive", "長".repeat(201))).flash()
			.containsEntry("refusal", "「見送る理由」は200文字までにしてください。")
			.containsEntry("typed", "長".repeat(201));
		assertThat(send("coord-a", AREA, "/councils/miura-council/waive", "理由")).flash()
			.containsEntry("refusal", "令和8年度の会議は足りています。画面を開き直してください。");
		assertThat(send("coord-x", "shonan-east", path + "/waive", "理由")).flash()
			.containsEntry("refusal", "「協議会」は一覧から選んでください。");
		assertThat(send("coord-a", AREA, path + "/waive", "<b>流行</b>のため")).hasRedirectedUrl("/councils");
		assertThat(open("coord-b", "coordinator", AREA, "/councils")).bodyText()
			.contains("見送り：&lt;b&gt;流行&lt;/b&gt;のため（", "2026年11月20日", "見送りをやめる")
			.doesNotContain("今年度は見送る");
		send("coord-b", AREA, path + "/warn");
		assertThat(open("coord-b", "coordinator", AREA, "/councils")).bodyText().contains("今年度は見送る");
		this.council.plan("lead", "ym-deliberation", "2027-01-22T14:00");
		assertThat(open("coord-a", "coordinator", AREA, "/councils")).bodyText().doesNotContain("最低2回の会議が要ります");
	}

	@Test
	void minutesAreReadAndItShowsByWhom() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		this.council.attends("coord-c", meeting);
		assertThat(open("coord-a", "coordinator", AREA, "/councils/meetings/" + meeting)).bodyText()
			.contains("葉室 みなとさん")
			.doesNotContain("読んだ人");
		this.council.ends(meeting);
		this.council.reports(meeting, "keyPoints", "短期入所を<b>話した</b>\n次回は1月", "meetingActions", "聞き取る");
		assertThat(open("coord-a", "coordinator", AREA, "/councils/meetings/" + meeting)).bodyText()
			.contains("短期入所を&lt;b&gt;話した&lt;/b&gt;", "聞き取る", "120分", "まだ読んでいません", "読みました", "name=\"_csrf\"");
		assertThat(send("coord-a", AREA, "/councils/meetings/" + meeting + "/read")).hasStatus(302)
			.hasRedirectedUrl("/councils/meetings/" + meeting);
		assertThat(open("coord-a", "coordinator", AREA, "/councils/meetings/" + meeting)).bodyText()
			.doesNotContain("読みました");
		assertThat(this.log.readings(AREA, meeting, 10)).extracting(AccessLog.Reading::page)
			.contains("council-meeting");
	}

	@Test
	void aMeetingKeepsWhatItSentOnToTheNext() {
		String first = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(issue, "submissionTitle", "通学の看護師");
		this.council.holds(first);
		this.council.result(issue, "CONTINUED", "費用を調べてから");
		assertThat(open("coord-a", "coordinator", AREA, "/councils/meetings/" + first)).as("no next meeting yet")
			.bodyText()
			.contains("通学の看護師", "継続協議：費用を調べてから");
		String second = this.council.plan("lead", "yokosuka-council", "2027-01-22T14:00");
		this.council.holds(second);
		this.council.result(issue, "ADOPTED", "予算を付ける");
		assertThat(open("coord-a", "coordinator", AREA, "/councils/meetings/" + first)).bodyText()
			.contains("継続協議：費用を調べてから")
			.doesNotContain("予算を付ける");
		assertThat(open("coord-a", "coordinator", AREA, "/councils/meetings/" + second)).bodyText()
			.contains("通学の看護師", "採択：予算を付ける")
			.doesNotContain("費用を調べてから");
	}

	@Test
	void aSheetIsADraftUntilSomebodyElseHasCheckedIt() {
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14301");
		this.council.submit(issue);
		assertThat(open("coord-a", "coordinator", AREA, "/councils/sheets/" + issue)).as("nothing is written yet")
			.hasStatus(404);
		this.council.prepares("coord-a", issue, "pastEfforts", "事業所に\n三度たずねた", "expectedOutcome", "週末に<二床>");
		assertThat(open("coord-a", "coordinator", AREA, "/councils/sheets/" + issue)).bodyText()
			.contains("下書き（匿名化の確認が済んでいません。");
		this.council.checks("coord-c", issue);
		assertThat(open("coord-a", "coordinator", AREA, "/councils/sheets/" + issue)).bodyText()
			.contains("逗子市・葉山町自立支援協議会 御中", "横須賀・三浦圏域", "週末の短期入所", "資源創出", "週末に&lt;二床&gt;", "5未満", issue,
					"2026年11月20日（金）")
			.doesNotContain("下書き", "人工呼吸器の児を受ける短期入所がない", "市町別", "ライフステージ別");
		assertThat(this.log.readings(AREA, issue, 10)).extracting(AccessLog.Reading::page).contains("council-sheet");
	}

	@Test
	void theFiguresOfASheetAreThoseThatWereChecked() {
		List<String> cases = IntStream.range(0, 6).mapToObj((i) -> this.cases.open("coord-b")).toList();
		String issue = this.council.issueOf("coord-b", cases.subList(0, 5));
		this.council.handedIn(issue);
		assertThat(open("coord-a", "coordinator", AREA, "/councils/sheets/" + issue)).bodyText()
			.contains("市町別", "鎌倉市", "ライフステージ別", "未把握", "5人")
			.doesNotContain(cases.get(0));
		this.issues.metIn(RecordNumber.of(issue), RecordNumber.of(cases.get(5)), AreaId.of(AREA),
				CoordinatorId.of("coord-b"));
		assertThat(this.sheets.figures(RecordNumber.of(issue)).children()).isEqualTo("6人");
		assertThat(open("coord-a", "coordinator", AREA, "/councils/sheets/" + issue)).bodyText()
			.contains("5人")
			.doesNotContain("6人");
	}

	@Test
	void anotherAreaSeesNothingOfIt() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(issue);
		assertThat(open("coord-x", "coordinator", "shonan-east", "/councils")).bodyText()
			.contains("これからの会議はまだありません。", "藤沢市自立支援協議会")
			.doesNotContain(meeting, issue, "横須賀市自立支援協議会");
		for (String path : List.of("/councils/meetings/" + meeting, "/councils/sheets/" + issue,
				"/councils?after=" + meeting)) {
			assertThat(open("coord-x", "coordinator", "shonan-east", path)).as(path).hasStatus(404);
		}
		assertThat(send("coord-x", "shonan-east", "/councils/meetings/" + meeting + "/read")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/councils/meetings/x", "/councils/meetings/YM-R08-M9999", "/councils/sheets/YM-R08-I9999",
			"/councils/sheets/x", "/councils?after=YM-R08-0001", "/councils?after=%27" })
	void whatIsNotThereIsNotFound(String path) {
		assertThat(open("coord-a", "coordinator", AREA, path)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "supporter", "municipality", "prefecture", "administrator" })
	void onlyCoordinatorsAndFlagBearersComeIn(String group) {
		assertThat(open("supporter-n", group, AREA, "/councils")).hasStatus(403);
	}

	@Test
	void olderMeetingsAreOnTheNextPage() throws Exception {
		for (int i = 0; i < 21; i++) {
			this.council.tell("lead", this.council.plan("lead", "miura-council", "2026-12-%02dT10:00".formatted(i + 1)),
					"CANCELLED");
		}
		MvcTestResult page = open("lead", "flag-bearer", AREA, "/councils");
		assertThat(page).bodyText().contains("もっと前の会議", "2026年12月21日").doesNotContain("2026年12月1日（");
		String older = page.getResponse().getContentAsString().split("after=")[1].split("\"")[0];
		assertThat(open("lead", "flag-bearer", AREA, "/councils?after=" + older)).bodyText()
			.contains("2026年12月1日（")
			.doesNotContain("2026年12月21日");
	}

	private MvcTestResult open(String user, String group, String area, String path) {
		return this.site.get().uri(path).with(authentication(token(user, group, area))).exchange();
	}

	private MvcTestResult send(String user, String area, String path, String... reason) {
		return this.site.post()
			.uri(path)
			.param("reason", String.join("", reason))
			.with(csrf())
			.with(authentication(token(user, "coordinator", area)))
			.exchange();
	}

	private static UsernamePasswordAuthenticationToken token(String user, String group, String area) {
		CurrentUser person = new CurrentUser(user, "相沢 つむぎ", List.of(group), List.of(), area, "圏域");
		return UsernamePasswordAuthenticationToken.authenticated(person, null,
				AuthorityUtils.createAuthorityList(group));
	}

}
