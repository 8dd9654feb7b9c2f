package jp.tsunagu.casefile.process;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.ProcessVariable;

/** Everything individualSupportCase.bpmn remembers. */
final class CaseVariables {

	static final ProcessVariable<CoordinatorId> MAIN_COORDINATOR = ProcessVariable.text("mainCoordinator",
			CoordinatorId::of);

	private CaseVariables() {
	}

}
