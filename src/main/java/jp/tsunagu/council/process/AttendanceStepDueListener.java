package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.CouncilReminders;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class AttendanceStepDueListener implements TaskListener {

	private final CouncilReminders reminders;

	AttendanceStepDueListener(CouncilReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.reminders.remindOfMeeting(number, task.getAssignee(), task.getName(), task.getDueDate());
	}

}
