package jp.tsunagu.overview.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jp.tsunagu.DemoSite;
import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.engine.ProcessHistory;
import jp.tsunagu.overview.TimelineGroup;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees what on which page, before and after consent (contract, invariant 7). Those
 * who are opened come last, because the lists then name them.
 */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
class OverviewMatrixTests {

	/** What says who it is about, or was said in confidence. */
	private static final String[] SECRETS = { "秘崎", "ほたる", "ヒサキ", "2020年6月7日", "打ち明けられた話", "046-779-1234", "秘崎 母子",
			"在宅で人工呼吸器を使っている", "休める日がほしい", "その場の対応", "父には知らせない" };

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ProcessHistory history;

	@ParameterizedTest
	@CsvSource({ "NONE, false", "TEAM_ONLY, false", "WITHDRAWN, false", "WINDOW_THEN_TEAM_ONLY, false",
			"PARTS_WITHDRAWN, false", "SHARED, true", "WINDOW, true" })
	void namesAreSeenByKeepersAndByConsentAlone(String consent, boolean opens) throws Exception {
		String number = record(consent);
		assertKeeper(number, consent);
		for (String other : List.of("coord-d", "lead")) {
			for (String page : pages(number)) {
				String body = body(open(Person.coordinator(other), page), 200);
				if (opens && page.startsWith("/tasks")) {
					assertThat(body).as(other + page).contains("秘崎 ほたる", "2020年6月7日");
				}
				else if (opens && page.equals("/cases/" + number)) {
					assertThat(body).as(other + page).contains("秘崎 ほたる", "打ち明けられた話");
					assertThat(body).as(other + page).contains(isNotAsked(consent) ? "同意の内容は、児を知ってよい人に" : "父には知らせない");
				}
				else if (!opens) {
					assertThat(body).as(other + page).doesNotContain(SECRETS);
				}
			}
			assertThat(body(open(Person.coordinator(other), "/cases/" + number), 200)).contains("鎌倉市")
				.contains(opens ? List.of("秘崎 ほたる", "2020年6月7日") : List.of("Hくん", "6～11歳"));
		}
		for (String page : pages(number)) {
			boolean ofOneRecord = page.startsWith("/cases") || page.startsWith("/tasks") || page.startsWith("/history");
			String foreign = body(open(Person.coordinator("coord-x"), page), ofOneRecord ? 404 : 200);
			assertThat(foreign).as("coord-x" + page).doesNotContain(SECRETS);
			if (page.equals("/children")) {
				assertThat(foreign).doesNotContain(number);
			}
			assertShut(number, page);
		}
	}

	private void assertKeeper(String number, String consent) throws Exception {
		String keeper = body(open(Person.coordinator("coord-b"), "/cases/" + number), 200);
		assertThat(keeper).contains("秘崎 ほたる", "打ち明けられた話");
		assertThat(keeper).contains(isNotAsked(consent) ? "同意の記録はまだありません" : "父には知らせない");
		if (consent.endsWith("WITHDRAWN")) {
			assertThat(keeper).contains("撤回：", "なし（共有できません）");
		}
	}

	private void assertShut(String number, String page) throws Exception {
		boolean figures = page.endsWith("/figures");
		Map<RequestPostProcessor, Integer> others = Map.of(Person.of("supporter-n", "yokosuka-miura", "supporter"), 403,
				Person.of("municipality-m", "yokosuka-miura", "municipality"), figures ? 200 : 403,
				Person.of("prefecture-p", null, "prefecture"), figures ? 200 : 403,
				Person.of("admin", null, "administrator"), 403);
		for (Map.Entry<RequestPostProcessor, Integer> other : others.entrySet()) {
			assertThat(body(open(other.getKey(), page), other.getValue())).as(page)
				.doesNotContain(SECRETS)
				.doesNotContain(number);
		}
		if (figures) {
			assertFigures(page);
		}
		assertThat(this.site.get().uri(URI.create(page)).exchange()).hasStatus(302);
	}

	/** The prefecture counts every area, all others their own. */
	private void assertFigures(String page) throws Exception {
		RequestPostProcessor town = Person.of("municipality-m", "yokosuka-miura", "municipality");
		RequestPostProcessor prefecture = Person.of("prefecture-p", null, "prefecture");
		assertThat(body(open(town, page), 200)).contains("横須賀市", "5未満").doesNotContain("藤沢市", "?area=");
		body(open(town, page + "?area=shonan-east"), 404);
		assertThat(body(open(prefecture, page + "?area=yokosuka-miura"), 200)).contains("横須賀市", "5未満",
				"?area=shonan-east");
		assertThat(body(open(prefecture, page + "?area=shonan-east"), 200)).contains("藤沢市").doesNotContain("横須賀市");
		body(open(prefecture, page + "?area=made-up"), 404);
		assertThat(body(open(prefecture, "/"), 200)).contains("把握している児の人数").doesNotContain("使える画面はまだありません");
	}

	private List<String> pages(String number) {
		List<String> pages = new java.util.ArrayList<>(
				List.of("/cases/" + number, "/cases/" + number + "/readers", "/children", "/children?q=" + number,
						"/children?q=%E7%A7%98%E5%B4%8E&stage=INFANT", "/children/figures", "/finished", "/situation",
						"/situation/part", "/situation/tasks", "/history?number=" + number, "/calendar?who=all",
						"/calendar?who=all&view=MONTH", "/calendar?who=all&view=WEEK"));
		this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.list()
			.forEach((task) -> pages.add("/tasks/%s/record".formatted(task.getId())));
		this.history.of(number, "yokosuka-miura").forEach((run) -> pages.add("/history/" + run.id()));
		for (TimelineGroup group : TimelineGroup.values()) {
			pages.add("/cases/" + number + "?kind=" + group);
		}
		return pages;
	}

	private static boolean isNotAsked(String consent) {
		return List.of("NONE", "WINDOW").contains(consent);
	}

	/** Kept by coord-b; what was said at the window is in the name. */
	private String record(String consent) {
		String number = this.story.number(this.story.receive("coord-b",
				with(reception(), "verbalConsent", consent.startsWith("WINDOW") ? "GIVEN" : "NOT_YET",
						"childFamilyName", "秘崎", "childGivenName", "ほたる", "childKana", "ヒサキ ホタル", "childBirthDate",
						"2020-06-07", "childAlias", "Hくん", "chiefComplaint", "打ち明けられた話", "consulterName", "秘崎 母子",
						"contactPhone", "046-779-1234", "initialAction", "その場の対応")));
		if (!this.story.tasks(number, "UserTask_ResolveDuplicate").isEmpty()) {
			this.story.complete("coord-b", number, "UserTask_ResolveDuplicate", "sameChild", "no");
		}
		this.story.complete("coord-b", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"SHARE", "triageNote", "打ち明けられた話");
		this.story.agreeOnCase(number, "coord-b");
		if (isNotAsked(consent)) {
			return number;
		}
		String purpose = consent.endsWith("TEAM_ONLY") ? "TEAM_SHARING" : "COORDINATOR_SHARING";
		this.cases.consent("coord-b", number, "purposes", Story.codes(purpose), "recipients",
				Story.codes("COORDINATORS"), "groups", Story.codes("BASIC", "MEDICAL"), "exclusions", "父には知らせない");
		this.cases.assess("coord-b", number);
		if (consent.equals("WITHDRAWN")) {
			this.cases.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true", "eventNote",
					"打ち明けられた話");
		}
		if (consent.equals("PARTS_WITHDRAWN")) {
			this.cases.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false", "withdrawnGroups",
					Story.codes("BASIC", "MEDICAL"));
		}
		return number;
	}

	private MvcTestResult open(RequestPostProcessor person, String address) {
		return this.site.get().uri(URI.create(address)).with(person).exchange();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	private static String body(MvcTestResult page, int status) throws Exception {
		assertThat(page).hasStatus(status);
		return page.getResponse()
			.getContentAsString(StandardCharsets.UTF_8)
			.replaceAll("(?s)<form class=\"line\".*?</form>", ""); // what they typed
																	// themselves
	}

}
