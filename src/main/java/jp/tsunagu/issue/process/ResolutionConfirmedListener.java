package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.issue.IssueProgress;
import jp.tsunagu.issue.ResolutionConfirmation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ResolutionConfirmedListener implements TaskListener {

	private final IssueProgress issues;

	ResolutionConfirmedListener(IssueProgress issues) {
		this.issues = issues;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		ResolutionConfirmation confirmation = FormSubmission.of(task, ResolutionConfirmation.class);
		this.issues.confirm(number, by, confirmation);
		IssueVariables.CONFIRMED.set(task, confirmation.confirmed());
	}

}
