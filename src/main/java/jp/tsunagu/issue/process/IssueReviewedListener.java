package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueProgress;
import jp.tsunagu.issue.IssueReviewForm;
import jp.tsunagu.issue.IssueStep;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class IssueReviewedListener implements TaskListener {

	private final IssueProgress issues;

	IssueReviewedListener(IssueProgress issues) {
		this.issues = issues;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		IssueReviewForm review = FormSubmission.of(task, IssueReviewForm.class);
		Issue reviewed = this.issues.review(number, by, review);
		NextStep.set(task, reviewed,
				Boolean.TRUE.equals(review.sortAgain()) ? IssueStep.SORT : IssueStep.after(reviewed.status()));
	}

}
