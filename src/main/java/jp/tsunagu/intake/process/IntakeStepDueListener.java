package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.intake.IntakeReminders;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class IntakeStepDueListener implements TaskListener {

	private final IntakeReminders reminders;

	IntakeStepDueListener(IntakeReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.reminders.remind(number, task.getName(), task.getDueDate());
	}

}
