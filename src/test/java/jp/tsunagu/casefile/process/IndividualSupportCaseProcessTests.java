package jp.tsunagu.casefile.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.CaseStory;
import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseStatus;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import jp.tsunagu.team.PresentMembers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("individualSupportCase")
class IndividualSupportCaseProcessTests {

	private static final String CONSENT = "UserTask_ObtainConsent";

	private static final String CLOSURE = "UserTask_ReviewClosure";

	private static final String ASSESSMENT = "UserTask_PerformAssessment";

	private static final String RED_FLAG = "UserTask_RespondToRedFlag";

	private static final String SAFETY = "UserTask_ConfirmSafety";

	private static final String WRITTEN = "UserTask_ObtainWrittenConsent";

	private static final String ADDED = "UserTask_RespondToAddedConsultation";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private ConsentService consents;

	@Autowired
	private IssueRegister issues;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Notices notices;

	@Autowired
	private PresentMembers members;

	@Autowired
	private RuntimeService runtime;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aCaseGoesFromConsentOverAssessmentTeamAndMonitoringToItsClosure() {
		ProcessInstance supportCase = open("coord-b", "coord-b");
		String number = supportCase.getBusinessKey();
		assertThat(supportCase.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(supportCase).isWaitingAt(CONSENT).task().isAssignedTo("coord-b");
		Task consent = this.story.task(number, CONSENT);
		assertThat(consent.getDueDate()).isEqualTo("2026-12-26T17:00:00");
		assertThat(consent.getTenantId()).isEqualTo("yokosuka-miura");

		this.caseStory.consent("coord-b", number);
		assertThat(supportCase).isWaitingAt(ASSESSMENT).task().isAssignedTo("coord-b");
		assertThat(this.story.task(number, ASSESSMENT).getDueDate()).isEqualTo("2026-12-10T17:00:00");
		this.caseStory.assess("coord-b", number);
		assertThat(supportCase).isWaitingAt("CallActivity_TeamFormation");
		this.caseStory.team("coord-b", number);
		assertThat(supportCase).isWaitingAt("CallActivity_MonitoringCycle");

		this.caseStory.tell("coord-b", number, "END", "eventNote", "目標に達した");
		assertThat(supportCase).isWaitingAt(CLOSURE).task().isAssignedTo("coord-b");
		this.caseStory.close("coord-b", number);

		assertThat(supportCase)
			.hasPassedInOrder("CallActivity_SpecialistReferral", CONSENT, ASSESSMENT, "CallActivity_TeamFormation",
					"CallActivity_MonitoringCycle", CLOSURE, "ServiceTask_CloseCase", "EndEvent_CaseClosed")
			.isEnded();
		assertThat(this.cases.get(RecordNumber.of(number)).status()).isEqualTo(CaseStatus.CLOSED);
		assertQuiet(number);
	}

	@Test
	void afterARoundTheCaseIsAssessedAnewWithoutAnotherTeam() {
		String number = this.caseStory.monitored("coord-b");
		ProcessInstance supportCase = this.story.instance(number, "individualSupportCase");
		this.story.fire(number, "IntermediateEvent_MonitoringApproaching");
		this.caseStory.monitor("coord-b", number, "reassessmentNeeded", "true");

		assertThat(supportCase).isWaitingAt(ASSESSMENT);
		this.caseStory.assess("coord-b", number, "assessmentTrigger", "STAGE_CHANGE");
		assertThat(supportCase).hasPassed("Gateway_TeamNeeded").isWaitingAt("CallActivity_MonitoringCycle");
	}

	@Test
	void afterARoundTheTeamIsLookedAtAgain() {
		String number = this.caseStory.monitored("coord-b");
		this.story.fire(number, "IntermediateEvent_MonitoringApproaching");
		this.caseStory.monitor("coord-b", number, "teamReviewNeeded", "true");

		assertThat(this.story.task(number, "UserTask_ProposeTeam").getAssignee()).isEqualTo("coord-b");
	}

	@Test
	void aVerbalConsentAsksForTheWrittenOneBesideTheRest() {
		ProcessInstance supportCase = open("coord-b", "coord-b");
		String number = supportCase.getBusinessKey();
		this.caseStory.consent("coord-b", number, "consentForm", "VERBAL");

		Task written = this.story.task(number, "UserTask_ObtainWrittenConsent");
		assertThat(written.getDueDate()).isEqualTo("2026-12-26T17:00:00");
		assertThat(supportCase).isWaitingAt(ASSESSMENT, "UserTask_ObtainWrittenConsent");
		this.story.complete("coord-b", number, "UserTask_ObtainWrittenConsent", "consentForm", "WRITTEN", "givenBy",
				"MOTHER", "relation", "母", "explainedOn", "2026-11-20", "purposes", codes("COORDINATOR_SHARING"),
				"recipients", codes("COORDINATORS"));
		assertThat(supportCase).hasPassed("EndEvent_WrittenConsentObtained").isWaitingAt(ASSESSMENT);
	}

	@Test
	void aConsentGivenAnewTakesThePlaceOfWhatWasLeftOfTheOld() {
		String number = this.caseStory.monitored("coord-b");
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("MUNICIPALITY"));
		this.caseStory.renew("coord-b", number, "recipients", codes("HOME_NURSING", "MUNICIPALITY"), "eventNote",
				"母から電話");

		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.MUNICIPALITY)).isTrue();
		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.MEDICAL)).as("not named again")
			.isFalse();
		assertThat(this.timeline.of(RecordNumber.of(number)))
			.filteredOn((line) -> line.kind() == TimelineKind.CONSENT_RENEWED)
			.extracting(TimelineEntry::note)
			.containsExactly("書面\n母から電話");
		assertThat(this.story.tasks(number, WRITTEN)).as("it is in writing").isEmpty();
	}

	@Test
	void aConsentGivenAnewByWordOfMouthAsksForTheWrittenOneAnew() {
		ProcessInstance supportCase = open("coord-b", "coord-b");
		String number = supportCase.getBusinessKey();
		this.caseStory.consent("coord-b", number, "consentForm", "VERBAL");
		Task first = this.story.task(number, WRITTEN);
		Story.now("2026-12-25T01:00:00Z");
		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.HOME_NURSING)).as("run out").isFalse();

		this.caseStory.renew("coord-b", number, "consentForm", "VERBAL");
		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.HOME_NURSING)).isTrue();
		assertThat(supportCase).hasPassed("EndEvent_ConsentReplaced");
		assertThat(this.story.tasks(number, WRITTEN)).as("one, and not the old one")
			.singleElement()
			.satisfies((task) -> {
				assertThat(task.getId()).isNotEqualTo(first.getId());
				assertThat(task.getDueDate()).isEqualTo("2027-01-24T17:00:00");
			});

		this.caseStory.renew("coord-b", number);
		assertThat(this.story.tasks(number, WRITTEN)).as("it came in writing").isEmpty();
		this.caseStory.renew("coord-b", number, "consentForm", "VERBAL");
		assertThat(this.story.tasks(number, WRITTEN)).hasSize(1);
		assertThat(supportCase).isWaitingAt(ASSESSMENT);
	}

	@Test
	void aNewConsentIsRecordedByWhoKeepsTheCaseAndOnlyWhereItCanHold() {
		String number = this.caseStory.open("coord-b");
		assertRefused(() -> this.caseStory.renew("coord-b", number), "はじめの同意は、主担当の「同意を得る」に記録してください。");
		this.caseStory.consent("coord-b", number);
		assertRefused(() -> this.caseStory.renew("coord-d", number), "主担当か副担当が記録します");
		assertRefused(() -> this.caseStory.renew("coord-b", number, "consentForm", null, "relation", null),
				"「同意の方式」「同意した人」「児との関係」「利用目的」「共有先」は、どれも必要です。");
		assertRefused(() -> this.caseStory.renew("coord-b", number, "consentForm", "VERBAL", "eventOn", "2026-10-01"),
				"この同意の期限は2026年10月31日（土）で、もう過ぎています。");

		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
		assertRefused(() -> this.caseStory.renew("coord-b", number), "同意はすべて撤回され、ケースは「安全を確かめる」のあとに閉じます。");
		assertThat(this.story.tasks(number, SAFETY)).hasSize(1);
	}

	@Test
	void theOtherKeepersHearOfANewConsent() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b", "coord-c");
		this.caseStory.consent("coord-b", number);
		this.caseStory.renew("coord-c", number);
		assertThat(told("coord-b", number)).contains(NoticeKind.CONSENT_RENEWED);
		assertThat(told("coord-c", number)).doesNotContain(NoticeKind.CONSENT_RENEWED);
	}

	private static void assertRefused(ThrowingCallable act, String reason) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act).withMessageContaining(reason);
	}

	@Test
	void everyKeeperIsAskedAboutADangerAndTheFirstAnswersForAll() {
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, "coord-b", "coord-c");
		this.story.complete("coord-b", number, "UserTask_AnswerReferral", "accepted", "true");
		this.caseStory.tell("coord-a", number, "RED_FLAG", "redFlags", codes("CAREGIVER_COLLAPSE"), "eventNote",
				"母が倒れた");

		assertThat(this.story.tasks(number, RED_FLAG)).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("coord-b", "coord-c");
		assertThat(this.alarms.hasOpen(RecordNumber.of(number))).isTrue();
		this.story.complete("coord-c", number, RED_FLAG, "actionTaken", "短期入所を手配した", "averted", "true");

		assertThat(this.story.tasks(number, RED_FLAG)).isEmpty();
		assertThat(this.alarms.hasOpen(RecordNumber.of(number))).isFalse();
		assertThat(this.story.instance(number, "individualSupportCase")).hasPassed("EndEvent_RedFlagAnswered");
	}

	@Test
	void aDangerThatIsNotAvertedComesBackTheNextBusinessDayUntilItIs() {
		String number = this.caseStory.open("coord-b");
		Story.now("2026-11-20T01:00:00Z");
		this.caseStory.tell("coord-a", number, "RED_FLAG", "redFlags", codes("ABUSE"), "eventNote", "泣き声がする");
		assertThat(this.story.task(number, RED_FLAG).getDueDate()).isEqualTo("2026-11-20T23:59:00");

		this.caseStory.respond("coord-b", number, "家庭訪問したが会えなかった", false);
		Task again = this.story.task(number, RED_FLAG);
		assertThat(again.getAssignee()).isEqualTo("coord-b");
		assertThat(again.getDueDate()).isEqualTo("2026-11-24T17:00:00");
		assertThat(this.alarms.hasOpen(RecordNumber.of(number))).isTrue();
		this.caseStory.respond("coord-b", number, "児童相談所と訪ねた", true);

		assertThat(this.story.tasks(number, RED_FLAG)).isEmpty();
		assertThat(this.alarms.hasOpen(RecordNumber.of(number))).isFalse();
		assertThat(this.timeline.of(RecordNumber.of(number)))
			.filteredOn((line) -> line.kind() == TimelineKind.RED_FLAG_ANSWERED)
			.extracting(TimelineEntry::note)
			.containsExactly("家庭訪問したが会えなかった", "児童相談所と訪ねた");
	}

	@Test
	void whileSafetyIsConfirmedACaseHearsOfDeathAndMoveAndDanger() {
		String dying = withoutConsent();
		this.caseStory.tell("coord-b", dying, "DECEASED");
		assertThat(this.cases.get(RecordNumber.of(dying)).status()).isEqualTo(CaseStatus.CLOSED_DECEASED);
		assertThat(this.story.ended(dying, "individualSupportCase")).hasPassed("EndEvent_ChildDeceasedWithoutConsent");
		assertQuiet(dying);

		String moving = withoutConsent();
		this.caseStory.tell("coord-b", moving, "MOVED", "eventNote", "藤沢市へ");
		assertThat(this.cases.get(RecordNumber.of(moving)).status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(this.story.ended(moving, "individualSupportCase")).hasPassed("EndEvent_ChildMovedWithoutConsent");
		assertQuiet(moving);

		String endangered = withoutConsent();
		Story.now("2026-11-26T01:00:00Z");
		this.caseStory.tell("coord-a", endangered, "RED_FLAG", "redFlags", codes("ABUSE"), "eventNote", "あざがある");
		Task safety = this.story.task(endangered, SAFETY);
		assertThat(safety.getDueDate()).isEqualTo("2026-11-26T23:59:00");
		assertThat(this.alarms.hasOpen(RecordNumber.of(endangered))).isTrue();
		this.story.complete("coord-b", endangered, SAFETY, "safetyConfirmed", "false", "safetyNote", "児童相談所へつないだ");
		assertThat(this.story.ended(endangered, "individualSupportCase")).hasPassed("EndEvent_SafetyHastened",
				"EndEvent_ConsentGone");
		assertQuiet(endangered);
	}

	@Test
	void aReviewMayFindThatTheCaseGoesOn() {
		String number = this.caseStory.monitored("coord-b");
		ProcessInstance supportCase = this.story.instance(number, "individualSupportCase");
		this.caseStory.tell("coord-c", number, "END", "eventNote", "もう要らないと聞いた");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.story.complete("coord-b", number, CLOSURE))
			.withMessageContaining("「終結の理由」を選んでください。");
		this.story.complete("coord-b", number, CLOSURE, "closureDecision", "GO_ON", "closureNote", "母は続けてほしいと言う");

		assertThat(supportCase).isWaitingAt("CallActivity_MonitoringCycle");
		assertThat(this.cases.get(RecordNumber.of(number)).isOpen()).isTrue();
		assertThat(this.cases.get(RecordNumber.of(number)).nextDate()).isAfter("2026-11-20");
		assertThat(this.timeline.of(RecordNumber.of(number))).last()
			.satisfies((line) -> assertThat(line.kind()).isEqualTo(TimelineKind.MONITORING_SCHEDULED));
		assertThat(this.timeline.of(RecordNumber.of(number)))
			.filteredOn((line) -> line.kind() == TimelineKind.CLOSURE_PUT_OFF)
			.extracting(TimelineEntry::note)
			.containsExactly("母は続けてほしいと言う");
	}

	@Test
	void aCaseIsNotClosedOverAnOpenDangerOrAnUnansweredConsultation() {
		String number = this.caseStory.monitored("coord-b");
		this.caseStory.tell("coord-b", number, "END", "eventNote", "目標に達した");
		this.caseStory.tell("coord-a", number, "RED_FLAG", "redFlags", codes("MISSING"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.caseStory.close("coord-b", number))
			.withMessageContaining("「危険サインに対応する」");
		this.caseStory.respond("coord-b", number, "連絡が取れた", true);

		add(number, another("coord-c"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.caseStory.close("coord-b", number))
			.withMessageContaining("「加わった相談に対応する」");
		this.story.complete("coord-b", number, ADDED, "response", "折り返した");
		this.caseStory.close("coord-b", number);
		assertThat(this.cases.get(RecordNumber.of(number)).status()).isEqualTo(CaseStatus.CLOSED);
		assertQuiet(number);
	}

	@Test
	void noStepSleepsUnseen() {
		String number = this.caseStory.open(reception(), "coord-b", "coord-b", "coord-c");
		this.story.fire(number, CONSENT);
		assertThat(ClockUtil.getCurrentTime()).isBetween("2026-12-26T05:00:00", "2026-12-26T13:00:00");
		assertReminded(number, "同意を得る", "の期限が来たことを担当に");
		assertThat(told("lead", number)).doesNotContain(NoticeKind.TASK_DUE, NoticeKind.TASK_OVERDUE);
		this.story.fire(number, CONSENT);
		assertThat(ClockUtil.getCurrentTime()).isBetween("2027-01-02T05:00:00", "2027-01-02T13:00:00");
		assertReminded(number, "同意を得る", "が遅れていることを担当と旗振り役に");
		assertThat(told("lead", number)).contains(NoticeKind.TASK_OVERDUE);
		assertThat(told("coord-c", number)).contains(NoticeKind.TASK_DUE, NoticeKind.TASK_OVERDUE);
		assertThat(told("coord-a", number)).doesNotContain(NoticeKind.TASK_DUE, NoticeKind.TASK_OVERDUE);

		this.caseStory.consent("coord-b", number);
		this.story.fire(number, ASSESSMENT);
		assertReminded(number, "アセスメントをする", "の期限が来たことを担当に");
		this.caseStory.assess("coord-b", number);
		for (String step : List.of("UserTask_ProposeTeam", "UserTask_RecordMemberAnswer", "UserTask_ResolveTeamGap",
				"UserTask_HoldTeamMeeting")) {
			this.story.fire(number, step);
			this.story.fire(number, step);
			assertReminded(number, this.story.task(number, step).getName(), "が遅れていることを担当と旗振り役に");
			pass(number, step);
		}
		add(number, another("coord-c"));
		this.story.fire(number, ADDED);
		assertReminded(number, "加わった相談に対応する", "の期限が来たことを担当に");
		this.story.complete("coord-b", number, ADDED, "response", "折り返した");
		this.caseStory.tell("coord-b", number, "RED_FLAG", "redFlags", codes("DV"));
		this.story.fire(number, RED_FLAG);
		assertReminded(number, "危険サインに対応する", "の期限が来たことを担当に");
		this.caseStory.respond("coord-b", number, "避難した", true);
		this.caseStory.tell("coord-b", number, "END", "eventNote", "目標に達した");
		this.story.fire(number, CLOSURE);
		assertReminded(number, "終結を確かめる", "の期限が来たことを担当に");
		this.caseStory.close("coord-b", number);
		assertQuiet(number);
	}

	private void pass(String number, String step) {
		switch (step) {
			case "UserTask_ProposeTeam" ->
				this.caseStory.propose("coord-b", number, CaseStory.member("s-003", "HOME_NURSE"));
			case "UserTask_RecordMemberAnswer" -> this.caseStory.everybodyJoins("coord-b", number);
			case "UserTask_ResolveTeamGap" -> this.caseStory.closeGap("coord-b", number, "NOT_NEEDED", "足りている");
			default -> this.caseStory.meet("coord-b", number);
		}
	}

	private void assertReminded(String number, String step, String how) {
		assertThat(this.timeline.of(RecordNumber.of(number))).last().satisfies((line) -> {
			assertThat(line.kind()).isEqualTo(TimelineKind.REMINDED);
			assertThat(line.note()).startsWith("「" + step + "」" + how);
		});
	}

	private List<NoticeKind> told(String coordinator, String number) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> notice.recordNumber().equals(number))
			.map(Notice::kind)
			.toList();
	}

	@Test
	void anIssueIsEnteredInTheRegister() {
		String number = this.caseStory.open("coord-b");
		this.caseStory.tell("coord-b", number, "ISSUE", "eventNote", "週末に呼吸器の児を受ける短期入所がない");

		assertThat(this.issues.of(RecordNumber.of(number))).singleElement().satisfies((issue) -> {
			assertThat(issue.number().toString()).matches("YM-R08-I\\d{4}");
			assertThat(issue.fact()).contains("短期入所がない");
			assertThat(issue.owner()).isEqualTo(CoordinatorId.of("coord-b"));
		});
		this.runtime.createMessageCorrelation("case.issueRaised").processInstanceBusinessKey(number).correlate();
		assertThat(this.issues.of(RecordNumber.of(number))).hasSize(2);
	}

	@Test
	void aFamilyHearsWhatBecameOfItsIssueAndTheTaskGoesWithTheCase() {
		String number = this.caseStory.open("coord-b");
		for (String subject : List.of("YM-R08-I0901", "YM-R08-I0902")) {
			this.runtime.createMessageCorrelation("case.issueAnswered")
				.processInstanceBusinessKey(number)
				.setVariablesToTriggeredScope(Map.of("subject", subject))
				.correlate();
		}
		assertThat(this.story.tasks(number, "UserTask_InformFamily")).hasSize(2)
			.allMatch((task) -> task.getAssignee().equals("coord-b"));
		this.story.complete("coord-b", number, "UserTask_InformFamily", "informedOn", Story.today(), "reaction",
				"安心したと話された");
		assertThat(this.story.instance(number, "individualSupportCase")).hasPassed("EndEvent_FamilyInformed");

		this.caseStory.tell("coord-b", number, "DECEASED");
		assertThat(this.story.open(number)).isEmpty();
	}

	@Test
	void aPartOfTheConsentIsWithdrawnAndTheCaseGoesOn() {
		String number = this.caseStory.monitored("coord-b");
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "false",
				"withdrawnRecipients", codes("MUNICIPALITY"));

		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.MUNICIPALITY)).isFalse();
		assertThat(this.consents.allows(number, Purpose.TEAM_SHARING, Recipient.HOME_NURSING)).isTrue();
		assertThat(this.story.instance(number, "individualSupportCase")).hasPassed("EndEvent_ConsentNarrowed")
			.isWaitingAt("CallActivity_MonitoringCycle");
	}

	@Test
	void withNoConsentLeftTheFamilyIsSafeBeforeTheCaseCloses() {
		String number = this.caseStory.monitored("coord-b");
		ProcessInstance supportCase = this.story.instance(number, "individualSupportCase");
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");

		assertThat(supportCase).isWaitingAt("UserTask_ConfirmSafety");
		assertThat(this.story.tasks(number, "UserTask_PerformMonitoring")).isEmpty();
		this.story.complete("coord-b", number, "UserTask_ConfirmSafety", "safetyConfirmed", "true");
		assertThat(supportCase).isEnded().hasPassed("EndEvent_ConsentGone");
		assertThat(this.cases.get(RecordNumber.of(number)).status()).isEqualTo(CaseStatus.CLOSED);
		assertQuiet(number);
	}

	@Test
	void aBareMessageOfWithdrawalTakesBackEverything() {
		String number = this.caseStory.monitored("coord-b");
		this.runtime.createMessageCorrelation("consent.withdrawn").processInstanceBusinessKey(number).correlate();

		assertThat(this.consents.isAllWithdrawn(number)).isTrue();
		assertThat(this.story.task(number, "UserTask_ConfirmSafety").getAssignee()).isEqualTo("coord-b");
	}

	@Test
	void aDeathStopsEverythingQuietly() {
		String number = this.caseStory.monitored("coord-b");
		ProcessInstance supportCase = this.story.instance(number, "individualSupportCase");
		this.caseStory.tell("coord-b", number, "RED_FLAG", "redFlags", codes("LIFE_RISK"));
		this.caseStory.tell("coord-b", number, "DECEASED", "eventOn", "2026-11-19");

		assertThat(supportCase).isEnded().hasPassed("EndEvent_ChildDeceased");
		assertThat(this.cases.get(RecordNumber.of(number)).status()).isEqualTo(CaseStatus.CLOSED_DECEASED);
		assertQuiet(number);
	}

	@Test
	void aMoveEndsTheCaseAfterTheOtherAreaHasAccepted() {
		String number = this.caseStory.open("coord-b");
		ProcessInstance supportCase = this.story.instance(number, "individualSupportCase");
		this.caseStory.tell("coord-b", number, "MOVED", "eventNote", "藤沢市へ。湘南東部が引き受けた");

		assertThat(supportCase).isEnded().hasPassed("EndEvent_ChildMoved");
		assertQuiet(number);
	}

	@Test
	void aMemberWhoLeavesIsLookedForAgain() {
		String number = this.caseStory.monitored("coord-b");
		String member = this.members.of(List.of(RecordNumber.of(number))).get(0).id().toString();
		this.caseStory.tell("coord-b", number, "MEMBER_LEFT", "teamMember", member, "eventNote", "契約が終わった");

		ProcessInstance supportCase = this.story.instance(number, "individualSupportCase");
		assertThat(supportCase).isWaitingAt("CallActivity_MonitoringCycle", "CallActivity_ReplaceMember");
		this.caseStory.propose("coord-b", number, CaseStory.member("s-004", "HOME_NURSE"));
		this.story.complete("coord-b", number, "UserTask_RecordMemberAnswer", "answer", "ACCEPTED");
		this.caseStory.meet("coord-b", number);
		assertThat(supportCase).hasPassed("EndEvent_MemberReplaced").isWaitingAt("CallActivity_MonitoringCycle");
	}

	@Test
	void whatHappensInAClosedCaseIsRefusedInWords() {
		String number = this.caseStory.open("coord-b");
		this.caseStory.tell("coord-b", number, "DECEASED");

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.caseStory.tell("coord-b", number, "NOTE", "eventNote", "もう一度"))
			.withMessageContaining("一覧から選んでください");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.alarms.raise(RecordNumber.of(number), CoordinatorId.of("coord-b"),
					List.of(RedFlag.LIFE_RISK), null))
			.withMessageContaining("いまこの知らせを受け取れません");
	}

	@Test
	void anAddedConsultationIsAnsweredByTheMainBesideTheRest() {
		ProcessInstance supportCase = open("coord-b", "coord-b");
		String number = supportCase.getBusinessKey();
		add(number, another("coord-c"));

		Task added = this.story.task(number, ADDED);
		assertThat(added.getAssignee()).isEqualTo("coord-b");
		assertThat(added.getDueDate()).isEqualTo("2026-12-01T17:00:00");
		assertThat(added.getTenantId()).isEqualTo("yokosuka-miura");
		this.story.complete("coord-b", number, ADDED, "response", "母に折り返した");

		assertThat(supportCase).hasPassed("EndEvent_AddedConsultationAnswered").isWaitingAt(CONSENT);
	}

	@Test
	void aClosedCaseIsQuietWhateverWasStillOpen() {
		ProcessInstance supportCase = open("coord-b", "coord-b");
		String number = supportCase.getBusinessKey();
		add(number, another("coord-c"));
		this.cases.requestCoordinators(RecordNumber.of(number), CoordinatorId.of("coord-a"), List.of());
		this.caseStory.tell("coord-b", number, "DECEASED");

		assertThat(supportCase).isEnded();
		assertQuiet(number);
		assertThatIllegalStateException().isThrownBy(() -> add(number, another("coord-d")))
			.withMessageContaining("is CLOSED_DECEASED");
		for (String message : new String[] { "case.consultationAdded", "case.coordinatorChangeRequested" }) {
			assertThatThrownBy(() -> this.runtime.correlateMessage(message, number, Map.of()))
				.isInstanceOf(Refusal.class)
				.hasMessageContaining("記録がすでに終わっている");
		}
	}

	@Test
	void theOldMainKeepsAnEmergencyCaseUntilTheNewOneAccepts() {
		ProcessInstance supportCase = emergency("coord-d", reception());
		String number = supportCase.getBusinessKey();
		assertThat(supportCase).isWaitingAt(CONSENT);
		this.story.complete("coord-d", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"EMERGENCY");
		this.story.agreeOnCase(number, "coord-a");

		assertThat(this.story.task(number, "UserTask_AnswerReferral").getAssignee()).isEqualTo("coord-a");
		assertThat(this.story.task(number, CONSENT).getAssignee()).isEqualTo("coord-d");
		assertThat(main(number)).isEqualTo("coord-d");

		this.story.complete("coord-a", number, "UserTask_AnswerReferral", "accepted", "true");
		assertThat(supportCase).hasPassed("CallActivity_ChangeCoordinator", "EndEvent_CoordinatorChanged");
		assertThat(this.story.task(number, CONSENT).getAssignee()).isEqualTo("coord-a");
		assertThat(main(number)).isEqualTo("coord-a");
		this.caseStory.consent("coord-a", number);
		assertThat(supportCase).isWaitingAt(ASSESSMENT).task().isAssignedTo("coord-a");
	}

	@Test
	void anEmergencyCaseStaysWithTheOldMainWhenTheNewOneDeclines() {
		ProcessInstance supportCase = emergency("coord-d", reception());
		String number = supportCase.getBusinessKey();
		this.story.complete("coord-d", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"EMERGENCY");
		this.story.agreeOnCase(number, "coord-a");
		this.story.complete("coord-a", number, "UserTask_AnswerReferral", "accepted", "false", "declineReason", "休みます");

		assertThat(this.story.task(number, "UserTask_AnswerReferral").getAssignee()).isNotIn("coord-a", "coord-d");
		assertThat(this.story.task(number, CONSENT).getAssignee()).isEqualTo("coord-d");
		assertThat(main(number)).isEqualTo("coord-d");
	}

	@Test
	void anEmergencyCaseThatTurnsOutToBeADuplicateEndsQuietly() {
		Map<String, Object> child = with(reception(), "childKana", "さくら もも", "childBirthDate", "2022-03-03");
		String first = this.story.share("coord-b", child);
		this.story.agreeOnCase(first, "coord-b");
		ProcessInstance second = emergency("coord-d", child);
		String number = second.getBusinessKey();
		assertThat(second).isWaitingAt(CONSENT);

		this.story.complete("coord-d", number, "UserTask_ResolveDuplicate", "sameChild", "yes", "existingCaseNumber",
				first);

		assertThat(second).isEnded();
		assertQuiet(number);
		assertThat(this.cases.get(RecordNumber.of(number)).isOpen()).isFalse();
		assertThat(this.story.task(first, ADDED).getAssignee()).isEqualTo("coord-b");
		assertThat(this.cases.get(RecordNumber.of(first)).isOpen()).isTrue();
	}

	private ProcessInstance open(String receiver, String main) {
		String number = this.story.share(receiver, reception());
		this.story.agreeOnCase(number, main);
		return this.story.instance(number, "individualSupportCase");
	}

	/** A case whose consent is gone, waiting for safety to be confirmed. */
	private String withoutConsent() {
		String number = this.caseStory.open("coord-b");
		this.caseStory.tell("coord-b", number, "CONSENT_WITHDRAWN", "withdrawnEverything", "true");
		assertThat(this.story.tasks(number, SAFETY)).hasSize(1);
		return number;
	}

	private ProcessInstance emergency(String receiver, Map<String, Object> form) {
		String number = this.story.number(this.story.receive(receiver, with(form, "redFlags", codes("DEVICE_POWER"))));
		return this.story.instance(number, "individualSupportCase");
	}

	private String another(String receiver) {
		return this.story.number(this.story.receive(receiver, reception()));
	}

	private void add(String number, String consultation) {
		this.cases.addConsultation(RecordNumber.of(number), RecordNumber.of(consultation));
	}

	private String main(String number) {
		return this.cases.get(RecordNumber.of(number)).mainCoordinator().toString();
	}

	/** Closed is quiet (contract, invariant 5). */
	private void assertQuiet(String number) {
		assertThat(this.story.open(number)).isEmpty();
	}

}
