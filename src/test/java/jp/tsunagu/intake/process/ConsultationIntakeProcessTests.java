package jp.tsunagu.intake.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("consultationIntake")
class ConsultationIntakeProcessTests {

	private static final String TRIAGE = "UserTask_TriageConsultation";

	@Autowired
	private Story story;

	@Autowired
	private IssueRegister issues;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void anAgreedConsultationBecomesACase() {
		ProcessInstance intake = this.story.receive("coord-b", reception());
		String number = this.story.number(intake);
		assertThat(number).matches("YM-R08-\\d{4}");
		assertThat(intake).isWaitingAt(TRIAGE).task().isAssignedTo("coord-b");

		triage("coord-b", number, "SHARE");
		agree(number, "CASE", "coord-b");

		assertThat(intake)
			.hasPassedInOrder("ServiceTask_RegisterConsultation", "ServiceTask_FindDuplicates", TRIAGE,
					"CallActivity_ResponseConference", "ServiceTask_OpenCase", "EndEvent_CaseOpened")
			.isEnded();
		assertThat(this.story.instance(number, "individualSupportCase")).isWaitingAt("UserTask_ObtainConsent")
			.task()
			.isAssignedTo("coord-b");
	}

	@Test
	void anAnswerThatNeedsNobodyElseEndsWithInformation() {
		ProcessInstance intake = this.story.receive("coord-b", with(reception(), "urgency", "INFO"));
		triage("coord-b", this.story.number(intake), "INFO_ONLY");
		assertThat(intake).hasPassed("EndEvent_AnsweredWithInformation")
			.hasNotPassed("CallActivity_ResponseConference")
			.isEnded();
	}

	@Test
	void adviceNeedsNoChildAndNoCase() {
		ProcessInstance intake = this.story.receive("coord-a",
				with(reception(), "consulterType", "SUPPORTER", "verbalConsent", "NOT_NEEDED"));
		String number = this.story.number(intake);
		triage("coord-a", number, "ADVICE");
		this.story.complete("coord-a", number, "UserTask_GiveAdvice", "adviceRecipient", "園長H", "recipientProfession",
				"NURSERY_TEACHER", "question", "吸引のある子を受け入れたい", "advice", "看護師の配置から", "effortMinutes", 30);
		assertThat(intake).hasPassed("EndEvent_Advised").isEnded();
		assertThat(this.story.instance(number, "individualSupportCase")).isNull();
	}

	@Test
	void whatTheConferenceDecidesLeadsToItsOwnEnd() {
		for (Map.Entry<String, String> end : Map
			.of("ESCALATE", "EndEvent_EscalatedAsIssue", "TRANSFER", "EndEvent_HandedToOtherArea", "INFO_ONLY",
					"EndEvent_AnsweredWithInformation")
			.entrySet()) {
			ProcessInstance intake = this.story.receive("coord-b", reception());
			String number = this.story.number(intake);
			triage("coord-b", number, "SHARE");
			agree(number, end.getKey(), null);
			assertThat(intake).hasPassed(end.getValue()).isEnded();
		}
	}

	@Test
	void whatBecomesNoCaseGoesIntoTheRegisterOfIssues() {
		String number = this.story.number(this.story.receive("coord-b", reception()));
		triage("coord-b", number, "SHARE");
		agree(number, "ESCALATE", null);
		assertThat(this.issues.of(RecordNumber.of(number))).singleElement().satisfies((issue) -> {
			assertThat(issue.source()).isEqualTo(IssueSource.CONSULTATION);
			assertThat(issue.origins()).singleElement().matches((origin) -> !origin.isCase());
			assertThat(issue.municipalities()).containsExactly("14204");
			assertThat(this.story.task(issue.number().toString(), "UserTask_SortIssue").getAssignee())
				.isEqualTo("coord-b");
		});
	}

	@Test
	void theSameChildJoinsTheRunningRecordAndKeepsBothNumbers() {
		String first = opened("coord-a", with(reception(), "childKana", "やまだ はなこ", "childBirthDate", "2023-05-01"));
		ProcessInstance second = this.story.receive("coord-c",
				with(reception(), "childKana", "ﾔﾏﾀﾞ ﾊﾅｺ", "childBirthDate", "R5.5.1"));
		String number = this.story.number(second);
		assertThat(number).isNotEqualTo(first);
		assertThat(second).isWaitingAt("UserTask_ResolveDuplicate").task().isAssignedTo("coord-c");

		this.story.complete("coord-c", number, "UserTask_ResolveDuplicate", "sameChild", "yes", "existingCaseNumber",
				first, "reason", "母に電話で確かめた");

		assertThat(second).hasPassed("ServiceTask_JoinExistingCase", "EndEvent_JoinedExistingCase").isEnded();
		assertThat(this.story.task(first, "UserTask_RespondToAddedConsultation").getAssignee()).isEqualTo("coord-a");
	}

	@Test
	void twinsAreTwoChildren() {
		Map<String, Object> form = with(reception(), "childFamilyName", "双葉", "childGivenName", "あおい", "childBirthDate",
				"2024-01-15");
		this.story.receive("coord-a", form);
		ProcessInstance twin = this.story.receive("coord-a", form);
		String number = this.story.number(twin);
		this.story.complete("coord-a", number, "UserTask_ResolveDuplicate", "sameChild", "no");
		assertThat(twin).isWaitingAt(TRIAGE);
	}

	@Test
	void anEmergencyOpensItsCaseAtOnceAndTheConferenceFollows() {
		ProcessInstance intake = this.story.receive("coord-d", with(reception(), "urgency", "EMERGENCY"));
		String number = this.story.number(intake);
		assertThat(intake).hasPassed("ServiceTask_OpenEmergencyCase", "EndEvent_EmergencyAnswered").isWaitingAt(TRIAGE);
		assertThat(this.story.instance(number, "individualSupportCase")).isWaitingAt("UserTask_ObtainConsent");

		triage("coord-d", number, "EMERGENCY");
		agree(number, "CASE", "coord-a");
		assertThat(intake).hasPassed("CallActivity_ResponseConference", "EndEvent_CaseOpened").isEnded();
		assertThat(this.story.task(number, "UserTask_AnswerReferral").getAssignee()).isEqualTo("coord-a");
	}

	@Test
	void anyRedFlagIsAnEmergency() {
		ProcessInstance intake = this.story.receive("coord-d", with(reception(), "redFlags", codes("DEVICE_POWER")));
		assertThat(intake).hasPassed("ServiceTask_OpenEmergencyCase");
	}

	@Test
	void anEmergencyFoundAtTriageOpensItsCaseThen() {
		ProcessInstance intake = this.story.receive("coord-d", reception());
		String number = this.story.number(intake);
		assertThat(intake).hasNotPassed("ServiceTask_OpenEmergencyCase");
		triage("coord-d", number, "EMERGENCY");
		assertThat(intake).hasPassed("ServiceTask_OpenEmergencyCase").isWaitingAt("CallActivity_ResponseConference");
		assertThat(this.story.instance(number, "individualSupportCase")).isNotNull();
	}

	@Test
	void anOverdueTriageRemindsItsOwnerAndThenOpensToAll() {
		Story.now("2026-11-20T01:00:00Z");
		ProcessInstance intake = this.story.receive("coord-b", reception());
		String number = this.story.number(intake);
		assertThat(this.story.task(number, TRIAGE).getDueDate()).isEqualTo("2026-11-26T17:00:00");

		this.story.fire(number, "BoundaryEvent_TriageOverdue");
		assertThat(intake).hasPassed("ServiceTask_RemindReceiver").isWaitingAt(TRIAGE);
		assertThat(this.story.task(number, TRIAGE).getAssignee()).isEqualTo("coord-b");

		this.story.fire(number, "BoundaryEvent_TriageLongOverdue");
		assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-11-27T17:00:00");
		assertThat(this.story.task(number, TRIAGE).getAssignee()).isNull();
		triage("coord-c", number, "INFO_ONLY");
		assertThat(intake).isEnded();
	}

	@Test
	void noStepOfAConsultationSleepsUnseen() {
		opened("coord-a", with(reception(), "childKana", "ねむり ひめ", "childBirthDate", "2022-07-01"));
		String number = this.story.number(this.story.receive("coord-c",
				with(reception(), "childKana", "ネムリ ヒメ", "childBirthDate", "2022-07-01")));
		assertReminded(number, "UserTask_ResolveDuplicate");
		this.story.complete("coord-c", number, "UserTask_ResolveDuplicate", "sameChild", "no", "reason", "別の児だった");
		triage("coord-c", number, "SHARE");
		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		assertReminded(number, "UserTask_AgreeResponsePolicy");
		this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", "ADVICE");
		assertReminded(number, "UserTask_GiveAdvice");
	}

	/** Whoever received it on the day, the flag-bearer too a week later. */
	private void assertReminded(String number, String step) {
		this.story.fire(number, step);
		assertThat(told("coord-c", number)).first().isEqualTo(NoticeKind.TASK_DUE);
		assertThat(told("lead", number)).doesNotContain(NoticeKind.TASK_DUE);
		this.story.fire(number, step);
		for (String coordinator : List.of("coord-c", "lead")) {
			assertThat(told(coordinator, number)).first().isEqualTo(NoticeKind.TASK_OVERDUE);
		}
		assertThat(told("coord-b", number)).doesNotContain(NoticeKind.TASK_DUE, NoticeKind.TASK_OVERDUE);
		this.database.sql("delete from tsunagu.notice where record_number = ?").param(number).update();
	}

	private List<NoticeKind> told(String coordinator, String number) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> number.equals(notice.recordNumber()))
			.map(Notice::kind)
			.toList();
	}

	private String opened(String user, Map<String, Object> form) {
		String number = this.story.number(this.story.receive(user, form));
		triage(user, number, "SHARE");
		agree(number, "CASE", user);
		return number;
	}

	private void triage(String user, String number, String outcome) {
		this.story.complete(user, number, TRIAGE, "pillar", "INDIVIDUAL", "triageOutcome", outcome);
	}

	private void agree(String number, String policy, String main) {
		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		this.story.complete("lead", number, "UserTask_AgreeResponsePolicy", "responsePolicy", policy, "mainCoordinator",
				main);
	}

}
