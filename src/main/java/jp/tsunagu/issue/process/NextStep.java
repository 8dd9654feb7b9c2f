package jp.tsunagu.issue.process;

import java.time.LocalDate;

import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueStep;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Tells the process where an issue goes, and until when it waits there. */
final class NextStep {

	private NextStep() {
	}

	static void set(VariableScope scope, Issue issue) {
		set(scope, issue, IssueStep.after(issue.status()));
	}

	static void set(VariableScope scope, Issue issue, IssueStep step) {
		IssueVariables.NEXT_STEP.set(scope, step);
		LocalDate day = issue.resolution().nextReviewOn();
		if (day != null) {
			IssueVariables.REVIEW_ON.set(scope, day.atStartOfDay(JapaneseDates.TOKYO).toInstant());
		}
	}

}
