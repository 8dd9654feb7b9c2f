package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.issue.FamilyInformed;
import jp.tsunagu.issue.IssueFeedback;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class FamilyInformedListener implements TaskListener {

	private final IssueFeedback issues;

	FamilyInformedListener(IssueFeedback issues) {
		this.issues = issues;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		RecordNumber issue = RecordNumber.of(CommonVariables.SUBJECT.from(task));
		this.issues.informed(number, issue, by, FormSubmission.of(task, FamilyInformed.class));
	}

}
