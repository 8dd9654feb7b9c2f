package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseReminders;
import jp.tsunagu.casefile.RecordNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class StepDueListener implements TaskListener {

	private final CaseReminders reminders;

	StepDueListener(CaseReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.reminders.remind(number, task.getName(), task.getDueDate());
	}

}
