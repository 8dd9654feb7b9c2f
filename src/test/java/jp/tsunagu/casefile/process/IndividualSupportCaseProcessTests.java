package jp.tsunagu.casefile.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.ProcessCoverage;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseStatus;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@SpringBootTest(properties = "coverage.model=individualSupportCase")
@Import({ Story.class, ProcessCoverage.class })
class IndividualSupportCaseProcessTests {

	private static final String CONSENT = "UserTask_ObtainConsent";

	private static final String CLOSURE = "UserTask_ReviewClosure";

	private static final String ADDED = "UserTask_RespondToAddedConsultation";

	@Autowired
	private Story story;

	@Autowired
	private CaseFiles cases;

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
	void aCaseGoesFromItsMainCoordinatorToConsentAndClosure() {
		ProcessInstance supportCase = open("coord-b", "coord-b");
		String number = supportCase.getBusinessKey();
		assertThat(supportCase.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(supportCase).isWaitingAt(CONSENT).task().isAssignedTo("coord-b");
		Task consent = this.story.task(number, CONSENT);
		assertThat(consent.getDueDate()).isEqualTo("2026-12-26T17:00:00");
		assertThat(consent.getTenantId()).isEqualTo("yokosuka-miura");

		consent("coord-b", number);
		assertThat(supportCase).isWaitingAt(CLOSURE).task().isAssignedTo("coord-b");
		close("coord-b", number);

		assertThat(supportCase)
			.hasPassedInOrder("CallActivity_SpecialistReferral", CONSENT, CLOSURE, "ServiceTask_CloseCase",
					"EndEvent_CaseClosed")
			.isEnded();
		assertThat(this.cases.get(RecordNumber.of(number)).status()).isEqualTo(CaseStatus.CLOSED);
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
		consent("coord-b", number);
		close("coord-b", number);

		assertThat(supportCase).isEnded();
		assertQuiet(number);
		assertThatIllegalStateException().isThrownBy(() -> add(number, another("coord-d")))
			.withMessageContaining("is CLOSED");
		for (String message : new String[] { "case.consultationAdded", "case.coordinatorChangeRequested" }) {
			assertThatThrownBy(() -> this.runtime.correlateMessage(message, number, Map.of()))
				.isInstanceOf(MismatchingMessageCorrelationException.class);
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
		consent("coord-a", number);
		assertThat(supportCase).isWaitingAt(CLOSURE).task().isAssignedTo("coord-a");
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

	private void consent(String user, String number) {
		this.story.complete(user, number, CONSENT, "consentForm", "WRITTEN", "givenBy", "MOTHER", "relation", "母",
				"explainedOn", "2026-11-20", "purposes", codes("INDIVIDUAL_SUPPORT"), "recipients",
				codes("COORDINATORS"));
	}

	private void close(String user, String number) {
		this.story.complete(user, number, CLOSURE, "closureReason", "GOAL_MET");
	}

	private String main(String number) {
		return this.cases.get(RecordNumber.of(number)).mainCoordinator().toString();
	}

	/** Closed is quiet (contract, invariant 5). */
	private void assertQuiet(String number) {
		assertThat(this.story.open(number)).isEmpty();
	}

}
