package jp.tsunagu.assessment.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.tsunagu.CaseStory;
import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.Story;
import jp.tsunagu.Tables;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.assessment.Assessment;
import jp.tsunagu.assessment.AssessmentService;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** アセスメントをする, as its main coordinator meets it in Tasklist. */
@WholeHouse
class PerformAssessmentTests {

	private static final String TASK = "UserTask_PerformAssessment";

	private static final String WHERE = "逗子市隠れ家9-8-7";

	@Autowired
	private Story story;

	@Autowired
	private Rest rest;

	@Autowired
	private Tables tables;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private RuntimeService runtime;

	@BeforeEach
	void aFriday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void theMainCoordinatorIsAskedWithinFourteenDays() {
		Task task = asked(open());
		assertThat(task.getAssignee()).isEqualTo("coord-b");
		assertThat(task.getDueDate()).isEqualTo("2026-12-04T17:00:00");
		assertThat(task.getTenantId()).isEqualTo("yokosuka-miura");
	}

	@Test
	void theFirstAssessmentOpensWithWhatTheConsultationTold() {
		Task task = asked(open("childFamilyName", "木更津", "childBirthDate", "2020-04-01", "consulterName", "木更津 花",
				"contactPhone", "046-222-3333"));
		JsonNode form = form("coord-b", task);
		assertThat(prefilled(form, "lifeStage")).isEqualTo("SCHOOL_AGE");
		assertThat(prefilled(form, "assessmentTrigger")).isEqualTo("INITIAL");
		assertThat(prefilled(form, "childFamilyName")).isEqualTo("木更津");
		assertThat(prefilled(form, "childBirthDate")).isEqualTo("2020-04-01");
		JsonNode rows = rows("coord-b", task);
		assertThat(rows.at("/needs").findValuesAsText("needDomain")).containsExactly("DISCHARGE", "HOME_NURSING");
		assertThat(rows.at("/guardians/0/guardianName").asText()).isEqualTo("木更津 花");
		assertThat(rows.at("/guardians/0/guardianRelation").asText()).isEqualTo("母");
		assertThat(rows.at("/guardians/0/guardianPhone").asText()).isEqualTo("046-222-3333");
	}

	@Test
	void theNextAssessmentOpensWithTheLastAndKeepsBoth() {
		String number = open("childFamilyName", "君津", "childBirthDate", "2022-05-05");
		submit("coord-b", asked(number), with(seven(), "judgedScore", 9, "judgedBy", "山田医師", "judgedOn", "2026-10-01",
				"emergencyPlan", "手動で換気", "guardians", List.of(Map.of("guardianName", "君津 花"))));
		Task again = again(number);
		Story.now("2027-11-20T01:00:00Z");

		JsonNode form = form("coord-b", again);
		assertThat(prefilled(form, "lifeStage")).isEqualTo("PRE_SCHOOL");
		assertThat(prefilled(form, "assessmentTrigger")).isEqualTo("PERIODIC");
		assertThat(question(form, "medicalCareItems").path("defaultValue").toString())
			.isEqualTo("[\"VENTILATOR:2\",\"SUCTION\"]");
		assertThat(prefilled(form, "profileSummary")).isEqualTo("よく笑う");
		assertThat(prefilled(form, "caregiverBurden")).isEqualTo("3");
		assertThat(prefilled(form, "judgedBy")).isEqualTo("山田医師");
		assertThat(prefilled(form, "emergencyPlan")).isEqualTo("手動で換気");
		assertThat(shown("coord-b", again)).contains("医師の判定", "9点、医療的ケア区分1", "山田医師", "書類は未確認", "20点、医療的ケア区分2",
				"医師の判定ではありません", "医師の判定（9点）と選んだ項目の合計（20点）が違います");
		JsonNode rows = rows("coord-b", again);
		assertThat(rows.at("/needs").findValuesAsText("needText")).containsExactly("泊まれる所がほしい", "在宅医がほしい");
		assertThat(rows.at("/guardians/0/guardianName").asText()).isEqualTo("君津 花");
	}

	@Test
	void theAnswersAreInTheRecordAndNotInTheEngine() {
		String number = open();
		submit("coord-b", asked(number),
				with(seven(), "profileSummary", "見張りの文AAA", "needs",
						List.of(Map.of("needDomain", "RESPITE", "needText", "見張りの文BBB")), "address", "見張りの文CCC",
						"guardians", List.of(Map.of("guardianName", "見張りの文DDD", "guardianPhone", "046-222-4444"))));
		Assessment done = this.assessments.latest(RecordNumber.of(number)).orElseThrow();
		assertThat(done.profileSummary()).isEqualTo("見張りの文AAA");
		assertThat(done.needs()).singleElement().satisfies((need) -> assertThat(need.needText()).isEqualTo("見張りの文BBB"));
		assertThat(String.join("\n", this.tables.ofTheEngine().values())).doesNotContain("見張りの文");
		assertThat(String.join("\n", this.tables.ofTheDomain().values())).contains("見張りの文AAA", "見張りの文BBB", "見張りの文CCC",
				"見張りの文DDD");
	}

	@Test
	void aDangerSignFoundWhileAssessingIsRaisedAtOnce() {
		String number = open();
		submit("coord-b", asked(number), with(seven(), "redFlags", List.of("CAREGIVER_COLLAPSE", "DV"), "address",
				WHERE, "addressHidden", false));
		assertThat(this.alarms.open(RecordNumber.of(number))).singleElement()
			.satisfies((flag) -> assertThat(flag.signs()).containsExactly(RedFlag.CAREGIVER_COLLAPSE, RedFlag.DV));
		assertThat(this.story.tasks(number, "UserTask_RespondToRedFlag")).isNotEmpty();
	}

	@Test
	void anOldAssessmentIsProposedAnewInTheNextRoundOfMonitoring() {
		CaseStory steps = new CaseStory(this.story);
		String number = steps.monitored("coord-b");
		this.story.fire(number, "IntermediateEvent_MonitoringApproaching");
		Task round = this.story.task(number, "UserTask_PerformMonitoring");
		assertThat(prefilled(form("coord-b", round), "reassessmentNeeded")).isEqualTo("false");
		Story.now("2028-01-10T01:00:00Z");
		assertThat(prefilled(form("coord-b", round), "reassessmentNeeded")).isEqualTo("true");
		assertThat(shown("coord-b", round)).contains("アセスメントを見直す時期です");
		steps.monitor("coord-b", number, "reassessmentNeeded", "true");
		assertThat(prefilled(form("coord-b", this.story.task(number, TASK)), "assessmentTrigger"))
			.isEqualTo("PERIODIC");
	}

	/** Who keeps the case sees where the child lives; nobody else, whatever is agreed. */
	@Test
	void aHiddenAddressIsNowhereButWithTheKeepers() {
		String number = open("childFamilyName", "富津");
		submit("coord-b", asked(number), with(seven(), "address", WHERE, "addressHidden", true));
		Task next = again(number);
		assertThat(shown("coord-b", next)).contains(WHERE, "富津");
		for (String other : List.of("coord-a", "coord-c", "coord-d", "lead")) {
			assertThat(shown(other, next)).contains("富津").doesNotContain("隠れ家");
			assertThat(rows(other, next).toString()).doesNotContain("隠れ家");
		}
		assertThat(this.rest.get("coord-x", "/task/%s/deployed-form".formatted(next.getId())).status()).isBetween(400,
				404);
		Map<String, String> domain = new HashMap<>(this.tables.ofTheDomain());
		assertThat(domain.keySet().stream().filter((table) -> domain.get(table).contains("隠れ家")))
			.containsExactly("tsunagu.child");
	}

	@Test
	void withoutConsentOthersLearnNothingFromTheAssessment() {
		String number = open("childFamilyName", "館山");
		consentOnlyTo(number, "TEAM_SHARING");
		submit("coord-b", this.story.task(number, TASK), with(seven(), "profileSummary", "秘密の状態像"));
		Task next = again(number);
		assertThat(shown("coord-b", next)).contains("秘密の状態像", "館山");
		assertThat(shown("coord-c", next)).doesNotContain("秘密の状態像", "館山", "アセスメント（", "山田");
		assertThat(rows("coord-c", next).toString()).doesNotContain("在宅医がほしい");
	}

	static List<Arguments> badAnswers() {
		List<Map<String, Object>> twoNeeds = List.of(Map.of("needDomain", "RESPITE", "needText", "a"),
				Map.of("needDomain", "RESPITE"));
		return List.of(bad("lifeStage", null, "「ライフステージ」"), bad("assessmentTrigger", "SOMEHOW", "「きっかけ」は一覧から"),
				bad("medicalCareItems", List.of(), "「医療的ケア」を選んでください"),
				bad("medicalCareItems", List.of("NEBULIZER:1"), "「医療的ケア」は一覧から"),
				bad("medicalCareItems", List.of("TRACHEOSTOMY:1"), "「医療的ケア」は一覧から"),
				bad("medicalCareItems", List.of("NONE", "SUCTION"), "「医療的ケアなし」は"),
				bad("medicalCareItems", List.of("SUCTION", "SUCTION:1"), "一つだけ"), bad("profileSummary", " ", "「状態像」"),
				bad("profileSummary", "あ".repeat(2001), "「状態像」は2000文字以内"), bad("needs", List.of(), "「ニーズ」を1行以上"),
				bad("needs", twoNeeds, "「ニーズ」の2行目：「内容」"),
				bad("needs", List.of(Map.of("needDomain", "FLYING", "needText", "a")), "「ニーズ」の1行目：「領域」"),
				bad("needs", List.of(Map.of("needDomain", "OTHER", "needText", "a", "secret", "b")), "「secret」"),
				bad("needs", "たくさん", "「ニーズ」は行の一覧"), bad("caregiverBurden", "5", "「主な養育者の負担感」は一覧から"),
				bad("caregiverBurden", null, "「主な養育者の負担感」"), bad("nextReviewOn", "2026-11-20", "「次回の見直し」は明日以降"),
				bad("nextReviewOn", "2026-02-30", "「次回の見直し」は正しい日付"), bad("judgedScore", 12, "「判定した医師」"),
				bad("judgedScore", -1, "「判定された点数」"), bad("judgedOn", "2026-11-21", "「判定日」は今日まで"),
				bad("childBirthDate", "2027-01-01", "「生年月日」は今日まで"),
				bad("siblings", List.of("YM-R01-9999"), "「きょうだい」は一覧から"),
				bad("guardians", List.of(Map.of("guardianName", "あ".repeat(61))), "「保護者」の1行目：「氏名」は60文字以内"),
				bad("redFlags", List.of("BAD_MOOD"), "「危険サイン」"));
	}

	private static Arguments bad(String key, Object answer, String sentence) {
		return Arguments.of(key, answer, sentence);
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("badAnswers")
	void aBadAnswerIsRefusedAndTheTaskStaysOpen(String key, Object answer, String sentence) {
		String number = openOnce();
		Map<String, Object> form = new HashMap<>(seven());
		form.put(key, answer);
		Reply reply = post("coord-b", this.story.task(number, TASK), form);
		assertThat(reply.status()).as(reply.text()).isEqualTo(400);
		assertThat(reply.message()).contains(sentence);
		assertThat(this.assessments.latest(RecordNumber.of(number))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SUCTION", "SUCTION:1", "VENTILATOR:1", "NONE" })
	void theFormOffersEveryItemWithItsWatchAndNone(String code) {
		JsonNode offered = question(form("coord-b", this.story.task(openOnce(), TASK)), "medicalCareItems");
		assertThat(offered.path("values").findValuesAsText("value")).hasSize(36).contains(code);
	}

	private static String shared;

	private String openOnce() {
		if (shared == null || this.story.tasks(shared, TASK).isEmpty()) {
			shared = open();
			asked(shared);
		}
		return shared;
	}

	private String open(Object... told) {
		String number = this.story.share("coord-b", with(reception(), told));
		this.story.agreeOnCase(number, "coord-b");
		Story.now("2026-11-20T01:00:00Z");
		return number;
	}

	private Task asked(String number) {
		consentOnlyTo(number, "COORDINATOR_SHARING");
		return this.story.task(number, TASK);
	}

	private void consentOnlyTo(String number, String purpose) {
		this.story.complete("coord-b", number, "UserTask_ObtainConsent", "consentForm", "WRITTEN", "givenBy", "MOTHER",
				"relation", "母", "explainedOn", "2026-11-20", "purposes", codes(purpose), "recipients",
				codes("COORDINATORS"));
	}

	/** The next assessment of the case, as after a round of monitoring. */
	private Task again(String number) {
		this.runtime.createProcessInstanceModification(this.story.instance(number, "individualSupportCase").getId())
			.startBeforeActivity(TASK)
			.execute();
		return this.story.task(number, TASK);
	}

	private static Map<String, Object> seven() {
		Map<String, Object> form = new HashMap<>();
		form.put("lifeStage", "NURSERY");
		form.put("assessmentTrigger", "INITIAL");
		form.put("medicalCareItems", List.of("VENTILATOR:2", "SUCTION"));
		form.put("profileSummary", "よく笑う");
		form.put("needs", List.of(Map.of("needDomain", "RESPITE", "needText", "泊まれる所がほしい"),
				Map.of("needDomain", "MEDICAL", "needText", "在宅医がほしい"), Map.of()));
		form.put("caregiverBurden", "3");
		return form;
	}

	private void submit(String user, Task task, Map<String, Object> form) {
		Reply reply = post(user, task, form);
		assertThat(reply.status()).as(reply.text()).isEqualTo(204);
	}

	private Reply post(String user, Task task, Map<String, Object> form) {
		return this.rest.post(user, "/task/%s/submit-form".formatted(task.getId()), Rest.submission(form));
	}

	private JsonNode form(String user, Task task) {
		return this.rest.get(user, "/task/%s/deployed-form".formatted(task.getId())).json();
	}

	private JsonNode rows(String user, Task task) {
		JsonNode variables = this.rest
			.get(user, "/task/%s/form-variables?deserializeValues=false".formatted(task.getId()))
			.json();
		Map<String, Object> rows = new HashMap<>();
		variables.fieldNames()
			.forEachRemaining(
					(name) -> rows.put(name, new Reply(200, variables.at("/" + name + "/value").asText()).json()));
		return new ObjectMapper().valueToTree(rows);
	}

	private static JsonNode question(JsonNode form, String key) {
		return form.findParents("key")
			.stream()
			.filter((component) -> key.equals(component.path("key").asText()))
			.findFirst()
			.orElseThrow();
	}

	private static String prefilled(JsonNode form, String key) {
		return question(form, key).path("defaultValue").asText();
	}

	/** The summary writes some characters as references. */
	private String shown(String user, Task task) {
		return Pattern.compile("&#(\\d+);")
			.matcher(this.rest.get(user, "/task/%s/deployed-form".formatted(task.getId())).text())
			.replaceAll((found) -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
	}

}
