package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.issue.IssueReminders;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class IssueStepDueListener implements TaskListener {

	private final IssueReminders reminders;

	IssueStepDueListener(IssueReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.reminders.remind(number, task.getName(), task.getDueDate());
	}

}
