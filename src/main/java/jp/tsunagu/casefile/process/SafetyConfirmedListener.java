package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseEndings;
import jp.tsunagu.casefile.SafetyConfirmation;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class SafetyConfirmedListener implements TaskListener {

	private final CaseEndings endings;

	SafetyConfirmedListener(CaseEndings endings) {
		this.endings = endings;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.endings.confirmSafety(number, by, FormSubmission.of(task, SafetyConfirmation.class));
	}

}
