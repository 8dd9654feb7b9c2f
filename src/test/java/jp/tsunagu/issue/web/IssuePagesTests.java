package jp.tsunagu.issue.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.tsunagu.DemoSite;
import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.process.IssueStory;
import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

@DemoSite
class IssuePagesTests {

	private static final String AREA = "yokosuka-miura";

	private static final String FACT = "さくらさんは<b>週末</b>に泊まれる所がない";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private CouncilStory council;

	@Autowired
	private AccessLog log;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aFriday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void thePageOfAnIssueShowsItsWayFromTheCaseToTheFamily() {
		String number = found("coord-a");
		String issue = this.issueStory.raise("coord-a", number, FACT);
		assertThat(open("coord-a", "/issues/" + issue)).bodyText()
			.contains("（整理前の課題）", "課題を整理する（相沢 つむぎさん、期限 2026年", "ケース " + number, "さくらさんは&lt;b&gt;週末&lt;/b&gt;に泊まれる所がない",
					"課題として挙げた");

		this.issueStory.sort("coord-a", issue, "SUBMIT", "fact", FACT, "municipalities", Story.codes("14201"));
		String meeting = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		this.council.prepares("coord-a", issue, "councilId", "yokosuka-council");
		this.council.checks("coord-c", issue);
		assertThat(open("lead", "/issues/" + issue)).bodyText()
			.contains("週末に呼吸器の児を受ける短期入所がない", "横須賀市自立支援協議会", "2026年12月18日", "/councils/meetings/" + meeting, "議題",
					"/councils/sheets/" + issue, "横須賀市自立支援協議会（議題、2026年12月18日");

		this.council.attends("coord-c", meeting);
		this.council.ends(meeting);
		this.council.reports(meeting, "minutesSpent", 90);
		this.story.complete("coord-c", issue, CouncilStory.RECORD, "councilResult", "ADOPTED", "resultReason",
				"部会で検討する");
		assertThat(open("coord-a", "/issues/" + issue)).bodyText()
			.contains("横須賀市自立支援協議会：採択", "部会で検討する", "1件のうち0件で伝えた", "ケース " + number + "：これから");
		this.story.complete("coord-a", number, IssueStory.INFORM, "informedOn", Story.today(), "reaction", "安心した");
		assertThat(open("coord-a", "/issues/" + issue)).bodyText().contains("1件のうち1件で伝えた", "安心した");
	}

	@Test
	void whatWaitsForAMeetingThatNobodyHasPlannedSaysSo() {
		this.council.nothingHasBeenPlanned();
		String issue = this.issueStory.raise("coord-a", found("coord-a"), FACT);
		this.issueStory.sort("coord-a", issue, "SUBMIT", "municipalities", Story.codes("14204"));
		this.council.prepares("coord-a", issue, "councilId", "kamakura-council");
		this.council.checks("coord-c", issue);
		assertThat(open("coord-a", "/issues/" + issue)).bodyText().contains("鎌倉市自立支援協議会（次の会議待ち）");
	}

	@Test
	void asManyChildrenAreShownAsPeopleHaveSaid() {
		String number = found("coord-b");
		String issue = this.issueStory.raise("coord-b", number, FACT);
		this.issueStory.sort("coord-b", issue, "ACT", "affectedCount", 3);
		assertThat(open("coord-b", "/issues/" + issue)).bodyText().contains("3人（聞き取りによる数。ケースで分かっているのは1人）");
	}

	@Test
	void whoeverMayNotKnowTheChildSeesNumbersOnly() {
		String number = found("coord-b");
		String issue = this.issueStory.raise("coord-b", number, FACT);
		this.issueStory.sort("coord-b", issue, "ACT", "fact", FACT);

		assertThat(open("coord-d", "/issues/" + issue)).bodyText()
			.contains("週末に呼吸器の児を受ける短期入所がない", "もとのケースの担当者だけが見られます", "番号を表示しません")
			.doesNotContain(number, "さくらさん");
		assertThat(open("coord-d", "/issues?q=" + issue)).bodyText()
			.contains("/issues/" + issue)
			.doesNotContain(number, "さくらさん");
		assertThat(this.log.readings(AREA, issue, 10)).extracting(AccessLog.Reading::userId, AccessLog.Reading::page)
			.contains(tuple("coord-d", "issue"));
	}

	@Test
	void theBoardKeepsWhatItWasAskedForOnTheWayToTheNextPage() {
		this.database
			.sql("""
					insert into tsunagu.issue (number, area_id, source, fact, owner, raised_at, title, status, severity, grams)
					select 'YM-R07-I' || to_char(n, 'FM0000'), 'yokosuka-miura', 'OTHER', '－', 'coord-c',
						timestamptz '2025-06-01' + n * interval '1 minute', '送迎の課題' || n, 'IN_PROGRESS', 3, '{x}'
					from generate_series(1, 60) n""")
			.update();

		MvcTestResult first = open("coord-a", "/issues?owner=coord-c&status=IN_PROGRESS&scope=INDIVIDUAL");
		assertThat(first).bodyText().contains("送迎の課題1<", "送迎の課題50<", "続きを見る").doesNotContain("送迎の課題51<");
		String further = link(first, "続きを見る");
		assertThat(further).contains("owner=coord-c", "status=IN_PROGRESS", "scope=INDIVIDUAL");
		assertThat(open("coord-a", further)).bodyText()
			.contains("送迎の課題51<", "送迎の課題60<", "最初に戻る")
			.doesNotContain("送迎の課題50<", "続きを見る");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/issues?status=X&scope=%27&owner=%20%22&municipality=%00&q=%3Cscript%3E",
			"/issues?after=1~x~y", "/issues?after=99999999999~2026-01-01T00:00:00Z~YM-R08-I0001",
			"/issues?status=ALL&q=%EF%BC%B9%EF%BC%AD" })
	void anAddressThatMeansNothingIsTakenAsItCanBe(String address) {
		assertThat(open("coord-a", address)).hasStatusOk().bodyText().doesNotContain("<script>");
	}

	@ParameterizedTest
	@CsvSource({ "coord-x, coordinator, shonan-east, 404", "supporter-n, supporter, yokosuka-miura, 403",
			"municipality-m, municipality, yokosuka-miura, 403", "prefecture-p, prefecture, , 403",
			"admin, administrator, , 403" })
	void nobodyElseOpensIt(String user, String group, String area, int status) {
		String issue = this.issueStory.raise("coord-a", found("coord-a"), FACT);

		assertThat(open(user, group, area, "/issues/" + issue)).hasStatus(status);
		assertThat(open("coord-a", "/issues/YM-R08-I9999")).hasStatus(404);
		assertThat(open("coord-a", "/issues/nonsense")).hasStatus(404);
	}

	/** Nobody agreed to sharing: only its keeper knows this family. */
	private String found(String keeper) {
		return this.caseStory.open(with(reception(), "municipality", "14201", "verbalConsent", "NOT_YET"), keeper,
				keeper);
	}

	private static String link(MvcTestResult page, String text) {
		String body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		int end = body.indexOf("\">" + text);
		return body.substring(body.lastIndexOf("href=\"", end) + 6, end).replace("&amp;", "&");
	}

	private MvcTestResult open(String user, String address) {
		return open(user, "coordinator", AREA, address);
	}

	private MvcTestResult open(String user, String group, String area, String address) {
		CurrentUser who = new CurrentUser(user, user, List.of(group), List.of(group), area, area);
		var login = UsernamePasswordAuthenticationToken.authenticated(who, null,
				AuthorityUtils.createAuthorityList(group));
		return this.site.get().uri(URI.create(address)).with(authentication(login)).exchange();
	}

}
