package jp.tsunagu.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves tasks that already stand: opens them to all, or hands them to a new keeper. */
@Component
public class SharedTasks {

	private final TaskService tasks;

	SharedTasks(@Lazy TaskService tasks) {
		this.tasks = tasks;
	}

	/** Lets any coordinator of the area claim a task that its owner has left too long. */
	public void openToAll(DelegateExecution execution, String taskDefinitionKey) {
		Task task = this.tasks.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(taskDefinitionKey)
			.singleResult();
		this.tasks.setAssignee(task.getId(), null);
	}

	/** Hands the open tasks of a record's process from one keeper to another. */
	public void handOver(String processKey, String recordNumber, String from, String to) {
		this.tasks.createTaskQuery()
			.processDefinitionKey(processKey)
			.processInstanceBusinessKey(recordNumber)
			.taskAssignee(from)
			.list()
			.forEach((task) -> this.tasks.setAssignee(task.getId(), to));
	}

}
