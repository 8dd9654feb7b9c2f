package jp.tsunagu.engine;

import java.util.Collection;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves tasks that already stand: opens them to all, makes them due sooner, or hands them
 * to a new keeper.
 */
@Component
public class SharedTasks {

	private final TaskService tasks;

	private final ProcessEngine engine;

	private final TaskMoves moves;

	SharedTasks(@Lazy TaskService tasks, @Lazy ProcessEngine engine, ApplicationEventPublisher events) {
		this.tasks = tasks;
		this.engine = engine;
		this.moves = new TaskMoves(events);
	}

	/** Lets any coordinator of the area claim a task that its owner has left too long. */
	public void openToAll(DelegateExecution execution, String taskDefinitionKey) {
		move(find(execution, taskDefinitionKey), null, TaskWay.OPENED_TO_ALL);
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
		List<Task> open = this.tasks.createTaskQuery()
			.processDefinitionKeyIn(processKeys.toArray(String[]::new))
			.processInstanceBusinessKey(recordNumber)
			.taskAssignee(from)
			.list();
		open.forEach((task) -> move(task, to, TaskWay.TAKEN_OVER));
	}

	private void move(Task task, String to, TaskWay way) {
		String before = task.getAssignee();
		if (before == null || before.equals(to)) {
			return;
		}
		commands().execute((context) -> {
			this.tasks.setAssignee(task.getId(), to);
			this.moves.byProcess(context.getTaskManager().findTaskById(task.getId()), way, before);
			return null;
		});
	}

	private CommandExecutor commands() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
	}

}
