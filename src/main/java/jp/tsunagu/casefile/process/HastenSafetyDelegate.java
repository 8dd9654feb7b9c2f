package jp.tsunagu.casefile.process;

import jp.tsunagu.directory.DueDates;
import jp.tsunagu.engine.SharedTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class HastenSafetyDelegate implements JavaDelegate {

	private final SharedTasks tasks;

	private final DueDates due;

	HastenSafetyDelegate(SharedTasks tasks, DueDates due) {
		this.tasks = tasks;
		this.due = due;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.tasks.hasten(execution, "UserTask_ConfirmSafety", this.due.businessDays(execution.getTenantId(), 0));
	}

}
