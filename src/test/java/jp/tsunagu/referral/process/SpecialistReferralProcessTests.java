package jp.tsunagu.referral.process;

import jp.tsunagu.ProcessCoverage;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.CoordinatorId;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@SpringBootTest(properties = "coverage.model=specialistReferral")
@Import({ Story.class, ProcessCoverage.class })
class SpecialistReferralProcessTests {

	private static final String ANSWER = "UserTask_AnswerReferral";

	private static final String AGREE = "UserTask_AgreeMainCoordinator";

	@Autowired
	private Story story;

	@Autowired
	private CaseFiles cases;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aReceiverWhoIsAgreedOnAloneIsNotAsked() {
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, "coord-b");
		assertThat(this.story.ended(number, "specialistReferral")).hasPassed("EndEvent_CoordinatorAssigned")
			.hasNotPassed(ANSWER)
			.isEnded();
		assertKept(number, "coord-b");
	}

	@Test
	void whereNobodyIsNamedTheReceiverKeepsIt() {
		String number = this.story.share("coord-c", reception());
		this.story.agreeOnCase(number, null);
		assertThat(this.story.ended(number, "specialistReferral")).hasNotPassed(ANSWER).isEnded();
		assertKept(number, "coord-c");
	}

	@Test
	void theAgreedMainIsAskedAndAccepts() {
		ProcessInstance referral = asked("coord-a");
		String number = referral.getBusinessKey();
		Task answer = this.story.task(number, ANSWER);
		assertThat(referral).isWaitingAt(ANSWER).task().isAssignedTo("coord-a");
		assertThat(answer.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(answer.getDueDate()).isEqualTo("2026-11-30T17:00:00");
		assertKept(number, "coord-b");

		this.story.complete("coord-a", number, ANSWER, "accepted", "true");
		assertThat(referral).hasPassedInOrder(ANSWER, "ServiceTask_AssignCoordinators", "EndEvent_CoordinatorAssigned")
			.hasNotPassed(AGREE)
			.isEnded();
		assertKept(number, "coord-a");
	}

	@Test
	void aReceiverWhoNeedsOthersIsAskedAsWell() {
		ProcessInstance referral = asked("coord-b", "coord-d");
		assertThat(referral).isWaitingAt(ANSWER).task().isAssignedTo("coord-b");
		this.story.complete("coord-b", referral.getBusinessKey(), ANSWER, "accepted", "true");
		assertKept(referral.getBusinessKey(), "coord-b", "coord-d");
	}

	@Test
	void aDeclineWithAReasonLeadsToAnAgreementOfAll() {
		ProcessInstance referral = asked("coord-a");
		String number = referral.getBusinessKey();
		assertThatThrownBy(() -> this.story.complete("coord-a", number, ANSWER, "accepted", "false"))
			.hasMessageContaining("「辞退の理由」");
		assertThat(referral).isWaitingAt(ANSWER);

		this.story.complete("coord-a", number, ANSWER, "accepted", "false", "declineReason", "いまは受けられません");
		agreeOnAnother(referral);
	}

	@Test
	void silenceLeadsToAnAgreementOfAll() {
		ProcessInstance referral = asked("coord-a");
		this.story.fire(referral.getBusinessKey(), "BoundaryEvent_AnswerOverdue");
		assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-11-30T17:00:00");
		assertThat(referral).hasPassed("BoundaryEvent_AnswerOverdue").hasNotPassed("Gateway_ReferralAccepted");
		assertThat(this.story.tasks(referral.getBusinessKey(), ANSWER)).isEmpty();
		agreeOnAnother(referral);
	}

	private void agreeOnAnother(ProcessInstance referral) {
		String number = referral.getBusinessKey();
		assertThat(referral).isWaitingAt(AGREE).task().hasCandidateGroup("coordinator").isNotAssigned();
		assertThat(this.story.task(number, AGREE).getTenantId()).isEqualTo("yokosuka-miura");
		assertKept(number, "coord-b");

		assertThatThrownBy(() -> this.story.complete("coord-c", number, AGREE, "mainCoordinator", "coord-d",
				"subCoordinators", codes("coord-d")))
			.hasMessageContaining("「副担当」");
		this.story.complete("coord-c", number, AGREE, "mainCoordinator", "coord-d", "subCoordinators",
				codes("coord-b"));
		assertThat(referral).hasPassedInOrder(AGREE, "ServiceTask_AssignCoordinators", "EndEvent_CoordinatorAssigned")
			.isEnded();
		assertKept(number, "coord-d", "coord-b");
	}

	private ProcessInstance asked(String main, String... subs) {
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, main, subs);
		ProcessInstance referral = this.story.instance(number, "specialistReferral");
		assertThat(referral.getTenantId()).isEqualTo("yokosuka-miura");
		return referral;
	}

	private void assertKept(String number, String main, String... subs) {
		SupportCase kept = this.cases.get(RecordNumber.of(number));
		assertThat(kept.mainCoordinator()).hasToString(main);
		assertThat(kept.subCoordinators()).extracting(CoordinatorId::toString).containsExactly(subs);
		assertThat(kept.nextDate()).isNotNull();
	}

}
