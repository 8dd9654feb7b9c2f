package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.issue.IssueActionForm;
import jp.tsunagu.issue.IssueProgress;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class IssueActedOnListener implements TaskListener {

	private final IssueProgress issues;

	IssueActedOnListener(IssueProgress issues) {
		this.issues = issues;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		NextStep.set(task, this.issues.act(number, by, FormSubmission.of(task, IssueActionForm.class)));
	}

}
