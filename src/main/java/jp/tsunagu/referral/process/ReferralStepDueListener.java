package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.CaseReminders;
import jp.tsunagu.casefile.RecordNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ReferralStepDueListener implements TaskListener {

	private final CaseReminders reminders;

	ReferralStepDueListener(CaseReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.reminders.remind(number, task.getName(), task.getDueDate());
	}

}
