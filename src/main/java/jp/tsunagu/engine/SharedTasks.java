package jp.tsunagu.engine;

import java.util.Collection;
import java.util.Date;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves tasks that already stand: opens them to all, makes them due sooner, or hands them
 * to a new keeper.
 */
@Component
public class SharedTasks {

	private final TaskService tasks;

	SharedTasks(@Lazy TaskService tasks) {
		this.tasks = tasks;
	}

	/** Lets any coordinator of the area claim a task that its owner has left too long. */
	public void openToAll(DelegateExecution execution, String taskDefinitionKey) {
		this.tasks.setAssignee(find(execution, taskDefinitionKey).getId(), null);
	}

	/** Makes a task that stands due at that moment. */
	public void hasten(DelegateExecution execution, String taskDefinitionKey, Date due) {
		this.tasks.setDueDate(find(execution, taskDefinitionKey).getId(), due);
	}

	private Task find(DelegateExecution execution, String taskDefinitionKey) {
		return this.tasks.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(taskDefinitionKey)
			.singleResult();
	}

	/** Hands the open tasks of a record's processes from one keeper to another. */
	public void handOver(Collection<String> processKeys, String recordNumber, String from, String to) {
		this.tasks.createTaskQuery()
			.processDefinitionKeyIn(processKeys.toArray(String[]::new))
			.processInstanceBusinessKey(recordNumber)
			.taskAssignee(from)
			.list()
			.forEach((task) -> this.tasks.setAssignee(task.getId(), to));
	}

}
