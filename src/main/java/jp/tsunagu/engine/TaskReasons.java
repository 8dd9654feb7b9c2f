package jp.tsunagu.engine;

import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of an open task what its record is and why it is where it is, as the form of the
 * task does.
 */
@Component
@Transactional(readOnly = true)
public class TaskReasons {

	private final ProcessEngine engine;

	private final FormFiller filler;

	TaskReasons(@Lazy ProcessEngine engine, FormFiller filler) {
		this.engine = engine;
		this.filler = filler;
	}

	/** Empty for a task of another area, or one that is over. */
	public Optional<TaskReason> of(String taskId, Viewer viewer) {
		return commands().execute((context) -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
			.filter((task) -> viewer.area() != null && viewer.area().equals(task.getTenantId()))
			.filter((task) -> task.getExecution().getProcessBusinessKey() != null)
			.map((task) -> reason(context, task, viewer)));
	}

	private TaskReason reason(CommandContext context, TaskEntity task, Viewer viewer) {
		String number = task.getExecution().getProcessBusinessKey();
		TaskGuide guide = TaskGuides.of(context, task, viewer);
		String live = this.filler.reason(formOf(task), new FormView(viewer, number, subject(task)));
		return new TaskReason(number, guide.term(), guide.because(live), guide.next());
	}

	private static String formOf(TaskEntity task) {
		task.initializeFormKey();
		return (task.getCamundaFormRef() != null) ? task.getCamundaFormRef().getKey() : "";
	}

	static String subject(TaskEntity task) {
		return CommonVariables.SUBJECT.isSet(task) ? CommonVariables.SUBJECT.from(task) : null;
	}

	private CommandExecutor commands() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
	}

}
