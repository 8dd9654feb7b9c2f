package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.issue.IssueSorting;
import jp.tsunagu.issue.SortedIssue;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class IssueSortedListener implements TaskListener {

	private final IssueSorting issues;

	IssueSortedListener(IssueSorting issues) {
		this.issues = issues;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		SortedIssue sorted = FormSubmission.of(task, SortedIssue.class);
		this.issues.sort(number, by, sorted);
		IssueVariables.ISSUE_DECISION.set(task, sorted.issueDecision());
	}

}
