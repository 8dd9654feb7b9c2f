package jp.tsunagu;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import static jp.tsunagu.Story.codes;

/** The steps of a case with everyday answers, on top of {@link Story}. */
@TestComponent
@Import(Story.class)
public class CaseStory {

	private final Story story;

	public CaseStory(Story story) {
		this.story = story;
	}

	/** A case whose receiver keeps it, waiting for consent. */
	public String open(String main) {
		String number = this.story.share(main, Story.reception());
		this.story.agreeOnCase(number, main);
		return number;
	}

	/** A case with these keepers, all of whom have said yes, waiting for consent. */
	public String open(Map<String, Object> form, String receiver, String main, String... subs) {
		String number = this.story.share(receiver, form);
		this.story.agreeOnCase(number, main, subs);
		if (!this.story.tasks(number, "UserTask_AnswerReferral").isEmpty()) {
			accept(main, number);
		}
		return number;
	}

	/** Takes over as main coordinator. */
	public void accept(String user, String number) {
		this.story.complete(user, number, "UserTask_AnswerReferral", "accepted", "true");
	}

	public void decline(String user, String number, String reason) {
		this.story.complete(user, number, "UserTask_AnswerReferral", "accepted", "false", "declineReason", reason);
	}

	/** A case in which the team has met and the first round is waited for. */
	public String monitored(String main) {
		String number = open(main);
		consent(main, number);
		assess(main, number);
		team(main, number);
		return number;
	}

	public void consent(String user, String number, Object... changes) {
		this.story.complete(user, number, "UserTask_ObtainConsent",
				changed(changes, "consentForm", "WRITTEN", "givenBy", "MOTHER", "relation", "母", "explainedOn",
						"2026-11-20", "purposes", codes("INDIVIDUAL_SUPPORT", "COORDINATOR_SHARING", "TEAM_SHARING"),
						"recipients",
						codes("COORDINATORS", "MEDICAL", "HOME_NURSING", "WELFARE", "CONSULTATION", "MUNICIPALITY")));
	}

	public void assess(String user, String number, Object... changes) {
		this.story.complete(user, number, "UserTask_PerformAssessment",
				changed(changes, "lifeStage", "HOME_START", "assessmentTrigger", "DISCHARGE", "medicalCareItems",
						codes("VENTILATOR:2", "SUCTION:1"), "profileSummary", "在宅で人工呼吸器を使っている", "needs",
						rows(Map.of("needDomain", "RESPITE", "needText", "休める日がほしい")), "caregiverBurden", "2"));
	}

	/**
	 * Proposes a home nurse, who accepts by phone; nobody else is wanted; the team meets.
	 */
	public void team(String user, String number) {
		propose(user, number, member("s-003", "HOME_NURSE"));
		this.story.complete(user, number, "UserTask_RecordMemberAnswer", "answer", "ACCEPTED");
		this.story.complete(user, number, "UserTask_ResolveTeamGap", "gapDecision", "NOT_NEEDED", "gapNote",
				"いまは訪問看護だけで足りる");
		meet(user, number);
	}

	@SafeVarargs
	public final void propose(String user, String number, Map<String, Object>... members) {
		this.story.complete(user, number, "UserTask_ProposeTeam", "members", rows(members));
	}

	public static Map<String, Object> member(String supporter, String profession) {
		return Map.of("supporterId", supporter, "profession", profession, "teamRole", "NURSING", "sharingScope",
				List.of("MEDICAL"));
	}

	/** Somebody not in the directory. */
	public static Map<String, Object> stranger(String name, String organisation, String profession, String mail) {
		return Map.of("memberName", name, "memberOrganisation", organisation, "memberMail", mail, "profession",
				profession, "teamRole", "OTHER", "sharingScope", List.of("BASIC"));
	}

	/** Everybody who is still asked says yes by phone. */
	public void everybodyJoins(String user, String number) {
		while (!this.story.tasks(number, "UserTask_RecordMemberAnswer").isEmpty()) {
			this.story.complete(user, number, "UserTask_RecordMemberAnswer", "answer", "ACCEPTED");
		}
	}

	/** The one who is asked for this profession answers by phone. */
	public void memberAnswers(String user, String number, String profession, String answer, String note) {
		Task asked = this.story.tasks(number, "UserTask_RecordMemberAnswer")
			.stream()
			.filter((open) -> open.getName().contains(profession))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No %s of %s is asked".formatted(profession, number)));
		this.story.complete(user, asked, "answer", answer, "answerNote", note);
	}

	public void closeGap(String user, String number, String decision, String note) {
		this.story.complete(user, number, "UserTask_ResolveTeamGap", "gapDecision", decision, "gapNote", note);
	}

	public void meet(String user, String number, Object... changes) {
		this.story.complete(user, number, "UserTask_HoldTeamMeeting", changed(changes, "heldOn", "2026-11-20", "mode",
				"ONLINE", "attendees", "母、訪問看護、主担当", "agreements", "月に一度集まる"));
	}

	/** Waits until the next round is put before its owner. */
	public void awaitRound(String number) {
		this.story.fire(number, "IntermediateEvent_MonitoringApproaching");
	}

	public void monitor(String user, String number, Object... changes) {
		this.story.complete(user, number, "UserTask_PerformMonitoring",
				changed(changes, "monitoredOn", Story.today(), "method", "VISIT", "monitoringKind", "PERIODIC",
						"lifeStage", "HOME_START", "informants", codes("MOTHER"), "childChange", "UNCHANGED",
						"familyChange", "UNCHANGED", "caregiverBurden", "2", "reassessmentNeeded", "false",
						"teamReviewNeeded", "false", "monitoringOutcome", "CONTINUE"));
	}

	/** Says what was done about a danger, and whether it is over. */
	public void respond(String user, String number, String action, boolean averted) {
		this.story.complete(user, number, "UserTask_RespondToRedFlag", "actionTaken", action, "averted",
				Boolean.toString(averted));
	}

	public void close(String user, String number) {
		this.story.complete(user, number, "UserTask_ReviewClosure", "closureReason", "GOAL_MET");
	}

	/** Tells in the form of caseEvent what has happened. */
	public void tell(String user, String number, String kind, Object... more) {
		this.story.start(user, "caseEvent", changed(more, "caseNumber", number, "caseEvent", kind));
	}

	/** Tells that the family has agreed anew, in writing and to the usual. */
	public void renew(String user, String number, Object... changes) {
		tell(user, number, "CONSENT_RENEWED",
				changed(changes, "consentForm", "WRITTEN", "givenBy", "MOTHER", "relation", "母", "purposes",
						codes("INDIVIDUAL_SUPPORT", "COORDINATOR_SHARING", "TEAM_SHARING"), "recipients",
						codes("COORDINATORS", "HOME_NURSING", "SCHOOL")));
	}

	@SafeVarargs
	public static Object rows(Map<String, Object>... rows) {
		return Spin.JSON(List.of(rows));
	}

	/** The usual answers with some put in place of them. */
	private static Object[] changed(Object[] changes, Object... usual) {
		return Story.with(Story.answers(usual), changes)
			.entrySet()
			.stream()
			.flatMap((answer) -> java.util.stream.Stream.of(answer.getKey(), answer.getValue()))
			.toArray();
	}

}
