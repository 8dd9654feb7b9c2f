package jp.tsunagu.monitoring.process;

import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The task of a round that is before its owner. */
@Component
class OpenRound {

	static final String TASK = "UserTask_PerformMonitoring";

	/** Above the 50 of every other task. */
	private static final int URGENT = 80;

	private final TaskService tasks;

	private final ManagementService management;

	OpenRound(@Lazy TaskService tasks, @Lazy ManagementService management) {
		this.tasks = tasks;
		this.management = management;
	}

	/**
	 * Gives the open task the due date the process now has, puts it on top of the list,
	 * and lets the timers of its ladder follow.
	 */
	void bringForward(DelegateExecution execution) {
		Task task = this.tasks.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(TASK)
			.singleResult();
		this.tasks.setPriority(task.getId(), URGENT);
		this.tasks.setDueDate(task.getId(), Date.from(MonitoringVariables.DUE.from(execution)));
		this.management.createJobQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.timers()
			.list()
			.forEach((timer) -> this.management.recalculateJobDuedate(timer.getId(), false));
	}

}
