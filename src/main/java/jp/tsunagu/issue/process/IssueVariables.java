package jp.tsunagu.issue.process;

import java.time.Instant;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.ProcessVariable;
import jp.tsunagu.issue.CouncilResult;
import jp.tsunagu.issue.IssueDecision;
import jp.tsunagu.issue.IssueStep;

/** Everything issueLifecycle.bpmn remembers, and what a case remembers of an issue. */
final class IssueVariables {

	static final ProcessVariable<RecordNumber> ISSUE_NUMBER = ProcessVariable.text("issueNumber", RecordNumber::of);

	static final ProcessVariable<IssueDecision> ISSUE_DECISION = ProcessVariable.code("issueDecision",
			IssueDecision.class);

	/** Comes out of councilSubmission. */
	static final ProcessVariable<CouncilResult> COUNCIL_RESULT = ProcessVariable.code("councilResult",
			CouncilResult.class);

	static final ProcessVariable<IssueStep> NEXT_STEP = ProcessVariable.code("nextStep", IssueStep.class);

	/** The day on which it is looked at again, or its resolution confirmed. */
	static final ProcessVariable<Instant> REVIEW_ON = ProcessVariable.moment("reviewOn");

	static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("resolutionConfirmed");

	private IssueVariables() {
	}

}
