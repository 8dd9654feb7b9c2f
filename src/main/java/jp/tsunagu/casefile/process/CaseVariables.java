package jp.tsunagu.casefile.process;

import java.util.List;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.ProcessVariable;

/** Everything individualSupportCase.bpmn remembers. */
final class CaseVariables {

	static final ProcessVariable<CoordinatorId> MAIN_COORDINATOR = ProcessVariable.text("mainCoordinator",
			CoordinatorId::of);

	static final ProcessVariable<CoordinatorId> PROPOSED_MAIN = ProcessVariable.text("proposedMain", CoordinatorId::of);

	static final ProcessVariable<List<String>> PROPOSED_SUBS = ProcessVariable.ids("proposedSubs");

	static final ProcessVariable<Boolean> ASKS_MAIN = ProcessVariable.flag("asksMain");

	private CaseVariables() {
	}

}
