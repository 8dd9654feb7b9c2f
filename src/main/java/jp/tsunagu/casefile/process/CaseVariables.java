package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.ClosureDecision;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.ProcessVariable;

/** Everything individualSupportCase.bpmn remembers. */
final class CaseVariables {

	static final ProcessVariable<CoordinatorId> MAIN_COORDINATOR = ProcessVariable.text("mainCoordinator",
			CoordinatorId::of);

	/**
	 * Whether the family's withdrawal was written down before the process heard of it.
	 */
	static final ProcessVariable<Boolean> WITHDRAWAL_RECORDED = ProcessVariable.flag("withdrawalRecorded");

	static final ProcessVariable<Boolean> CONSENT_GONE = ProcessVariable.flag("consentGone");

	static final ProcessVariable<Boolean> CONSENT_PROVISIONAL = ProcessVariable.flag("consentProvisional");

	static final ProcessVariable<Boolean> REASSESSMENT_NEEDED = ProcessVariable.flag("reassessmentNeeded");

	static final ProcessVariable<Boolean> TEAM_REVIEW_NEEDED = ProcessVariable.flag("teamReviewNeeded");

	/** Whether the danger sign that was answered last is over. */
	static final ProcessVariable<Boolean> DANGER_AVERTED = ProcessVariable.flag("dangerAverted");

	static final ProcessVariable<ClosureDecision> CLOSURE_DECISION = ProcessVariable.code("closureDecision",
			ClosureDecision.class);

	/** Each keeper in turn who is asked to respond to a danger sign. */
	static final ProcessVariable<CoordinatorId> RESPONDER = ProcessVariable.text("responder", CoordinatorId::of);

	private CaseVariables() {
	}

}
