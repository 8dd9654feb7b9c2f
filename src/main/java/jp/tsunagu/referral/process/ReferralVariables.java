package jp.tsunagu.referral.process;

import java.util.List;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.ProcessVariable;

/** Everything specialistReferral.bpmn remembers. */
final class ReferralVariables {

	static final ProcessVariable<CoordinatorId> PROPOSED_MAIN = ProcessVariable.text("proposedMain", CoordinatorId::of);

	static final ProcessVariable<List<String>> PROPOSED_SUBS = ProcessVariable.ids("proposedSubs");

	static final ProcessVariable<CoordinatorId> MAIN_COORDINATOR = ProcessVariable.text("mainCoordinator",
			CoordinatorId::of);

	static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("accepted");

	static final ProcessVariable<Boolean> ASKS_MAIN = ProcessVariable.flag("asksMain");

	static final ProcessVariable<Boolean> CANDIDATE_LEFT = ProcessVariable.flag("candidateLeft");

	private ReferralVariables() {
	}

}
