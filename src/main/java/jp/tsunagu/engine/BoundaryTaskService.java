package jp.tsunagu.engine;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Tasks as people work them: what they submit stays beside the engine, and who comes
 * second is told who came first.
 */
class BoundaryTaskService extends TaskServiceImpl {

	@Override
	public void complete(String taskId) {
		complete(taskId, Map.of());
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		SubmittedValues.during(variables, () -> Retry.on(() -> super.complete(taskId, Map.of())));
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		AtomicReference<VariableMap> returned = new AtomicReference<>();
		SubmittedValues.during(variables, () -> Retry
			.on(() -> returned.set(super.completeWithVariablesInReturn(taskId, Map.of(), deserializeValues))));
		return returned.get();
	}

	@Override
	public void setAssignee(String taskId, String userId) {
		this.commandExecutor.execute((context) -> TaskGuard.requireColleague(context, taskId, userId));
		super.setAssignee(taskId, userId);
		if (userId == null) {
			this.commandExecutor.execute((context) -> openToCoordinators(context, taskId));
		}
	}

	/**
	 * Whoever lets go of a task that was theirs alone leaves it to everybody, not to
	 * nobody.
	 */
	private static Void openToCoordinators(CommandContext context, String taskId) {
		TaskEntity task = context.getTaskManager().findTaskById(taskId);
		if (task.getCandidates().isEmpty()) {
			task.addCandidateGroup("coordinator");
		}
		return null;
	}

	@Override
	public void claim(String taskId, String userId) {
		this.commandExecutor.execute((context) -> TaskGuard.requireColleague(context, taskId, userId));
		try {
			super.claim(taskId, userId);
		}
		catch (TaskAlreadyClaimedException | OptimisticLockingException ex) {
			throw this.commandExecutor
				.execute((context) -> TaskGuard.takenBy(context, context.getTaskManager().findTaskById(taskId)));
		}
	}

}
