package jp.tsunagu.council.process;

import jp.tsunagu.engine.ProcessVariable;
import jp.tsunagu.issue.CouncilResult;

/** Everything councilSubmission.bpmn remembers; what is handed in is in the database. */
final class SubmissionVariables {

	static final ProcessVariable<Boolean> DEIDENTIFIED = ProcessVariable.flag("deidentified");

	/** What the caller is told. */
	static final ProcessVariable<CouncilResult> COUNCIL_RESULT = ProcessVariable.code("councilResult",
			CouncilResult.class);

	private SubmissionVariables() {
	}

}
