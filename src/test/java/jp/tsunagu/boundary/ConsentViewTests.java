package jp.tsunagu.boundary;

import java.util.List;
import java.util.Map;

import jp.tsunagu.Rest;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Contract, invariant 7: who may see what of a consultation before and after consent. */
@WholeHouse
class ConsentViewTests {

	/** What says who it is about, or was said in confidence. */
	private static final String[] SECRETS = { "打ち明けられた主訴", "見崎", "ひかり", "みさき ひかり", "2023年4月5日", "見崎 母子", "046-770-1122",
			"hikari@example.jp", "その場で話を聞いた", "どこが何を", "整理で書いた" };

	private static final String[] SHAREABLE = { "Hくん", "3～5歳", "鎌倉市", "退院・在宅移行" };

	@Autowired
	private Story story;

	@Autowired
	private Rest rest;

	@Autowired
	private TaskService tasks;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "REFUSED", "NOT_YET", "NOT_NEEDED" })
	void withoutConsentOthersSeeWhatNamesNobody(String consent) {
		String number = shared("verbalConsent", consent);
		for (Task opinion : this.story.tasks(number, "UserTask_GiveOpinion")) {
			assertHidden(opinion.getAssignee(), opinion);
		}
		Task policy = policyOf(number);
		assertHidden("coord-c", policy);
		assertHidden("lead", policy);
		assertShown("coord-b", policy);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NOT_YET", "NOT_NEEDED" })
	void whoIsAskedToKeepTheCaseSeesWhatNamesNobodyEither(String consent) {
		String number = shared("verbalConsent", consent);
		policyOf(number);
		this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator",
				"coord-a", "policyNote", "決めたこと");
		assertHidden("coord-a", this.story.task(number, "UserTask_AnswerReferral"));
	}

	/** Scenario 4: a referral needs the family's leave. */
	@Test
	void aFamilyThatRefusesToShareKeepsItsReceiver() {
		String number = shared("verbalConsent", "REFUSED");
		policyOf(number);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy",
					"CASE", "mainCoordinator", "coord-a"))
			.withMessageContaining("家族が情報の共有を断っているため");
		this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE");
		assertThat(this.story.task(number, "UserTask_ObtainConsent").getAssignee()).isEqualTo("coord-b");
	}

	@Test
	void anEmergencyAloneOpensNoNames() {
		String number = shared("verbalConsent", "NOT_YET", "urgency", "EMERGENCY", "redFlags",
				Story.codes("DEVICE_POWER"));
		Task policy = policyOf(number);
		assertHidden("coord-c", policy);
		assertThat(opened("coord-c", policy)).contains("機器・電源停止", "緊急（当日）");
		assertShown("coord-b", this.story.task(number, "UserTask_ObtainConsent"));
	}

	@Test
	void withConsentTheAreaSeesItAll() {
		Task policy = policyOf(shared("verbalConsent", "GIVEN"));
		for (String coordinator : List.of("lead", "coord-a", "coord-b", "coord-c")) {
			assertShown(coordinator, policy);
		}
	}

	@Test
	void whereNobodyIsNamedNothingIsHidden() {
		String number = this.story.number(this.story.receive("coord-b", with(reception(), "verbalConsent", "NOT_NEEDED",
				"consulterType", "SUPPORTER", "chiefComplaint", "園で吸引をどう始めるか")));
		share(number);
		assertThat(opened("coord-c", policyOf(number))).contains("園で吸引をどう始めるか");
	}

	@Test
	void consentOnFileOpensItToWhoKeepsTheCase() {
		String number = shared("verbalConsent", "NOT_YET");
		agree(number, "coord-a");
		this.story.complete("coord-a", number, "UserTask_AnswerReferral", "accepted", "true");
		consent("coord-a", number, "TEAM_SHARING", "MEDICAL");
		Task next = this.story.task(number, "UserTask_PerformAssessment");
		assertShown("coord-a", next);
		assertHidden("coord-d", next);
	}

	@Test
	void consentOnFileCanBeNarrowerThanWhatWasSaid() {
		String number = shared("verbalConsent", "GIVEN");
		agree(number, "coord-b");
		assertShown("coord-d", this.story.task(number, "UserTask_ObtainConsent"));
		consent("coord-b", number, "TEAM_SHARING", "MEDICAL");
		assertHidden("coord-d", this.story.task(number, "UserTask_PerformAssessment"));
	}

	@ParameterizedTest
	@CsvSource({ "COORDINATOR_SHARING, COORDINATORS, true", "TEAM_SHARING, COORDINATORS, false",
			"COORDINATOR_SHARING, MEDICAL, false" })
	void consentOnFileOpensItToThoseItNames(String purpose, String recipient, boolean opens) {
		String number = shared("verbalConsent", "NOT_YET");
		agree(number, "coord-b");
		consent("coord-b", number, purpose, recipient);
		Task next = this.story.task(number, "UserTask_PerformAssessment");
		if (opens) {
			assertShown("coord-d", next);
		}
		else {
			assertHidden("coord-d", next);
		}
	}

	@Test
	void anotherAreaSeesNoForm() {
		Task policy = policyOf(shared("verbalConsent", "GIVEN"));
		assertThat(this.rest.get("coord-x", path(policy)).status()).isBetween(400, 404);
	}

	private void agree(String number, String main) {
		policyOf(number);
		this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "CASE", "mainCoordinator",
				main);
	}

	private void consent(String user, String number, String purpose, String recipient) {
		this.story.complete(user, number, "UserTask_ObtainConsent", "consentForm", "WRITTEN", "givenBy", "MOTHER",
				"relation", "母", "explainedOn", "2026-04-01", "purposes", Story.codes(purpose), "recipients",
				Story.codes(recipient));
	}

	private String shared(Object... consent) {
		Map<String, Object> form = with(reception(), "chiefComplaint", "打ち明けられた主訴", "childFamilyName", "見崎",
				"childGivenName", "ひかり", "childKana", "みさき ひかり", "childBirthDate", "2023-04-05", "childAlias", "Hくん",
				"consulterName", "見崎 母子", "contactPhone", "046-770-1122", "contactEmail", "hikari@example.jp",
				"initialAction", "その場で話を聞いた");
		String number = this.story.number(this.story.receive("coord-b", with(form, consent)));
		if (!this.story.tasks(number, "UserTask_ResolveDuplicate").isEmpty()) {
			this.story.complete("coord-b", number, "UserTask_ResolveDuplicate", "sameChild", "no");
		}
		return share(number);
	}

	private String share(String number) {
		this.story.complete("coord-b", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"SHARE", "existingSupportNote", "どこが何を", "triageNote", "整理で書いた");
		return number;
	}

	private Task policyOf(String number) {
		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		return this.story.task(number, "UserTask_AgreeResponsePolicy");
	}

	private void assertHidden(String user, Task task) {
		assertThat(opened(user, task)).contains(SHAREABLE).contains("共有の同意がまだない").doesNotContain(SECRETS);
	}

	private void assertShown(String user, Task task) {
		assertThat(opened(user, task)).contains(SHAREABLE).contains(SECRETS);
	}

	/**
	 * The form as this person gets it; the summary writes some characters as references.
	 */
	private String opened(String user, Task task) {
		String form = this.rest.get(user, path(task)).text();
		return java.util.regex.Pattern.compile("&#(\\d+);")
			.matcher(form)
			.replaceAll((found) -> java.util.regex.Matcher
				.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
	}

	private static String path(Task task) {
		return "/task/" + task.getId() + "/deployed-form";
	}

}
