package jp.tsunagu.engine;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Tasks as people work them: what they submit stays beside the engine, and who comes
 * second is told who came first.
 */
class BoundaryTaskService extends TaskServiceImpl {

	private final TaskMoves moves;

	BoundaryTaskService(TaskMoves moves) {
		this.moves = moves;
	}

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
		move(taskId, userId, () -> super.setAssignee(taskId, userId));
	}

	/** In one transaction: the task, what stands beside it, and the record's timeline. */
	private void move(String taskId, String userId, Runnable step) {
		boolean ofPerson = Context.getCommandContext() == null;
		this.commandExecutor.execute((context) -> {
			TaskGuard.requireColleague(context, taskId, userId);
			TaskEntity task = context.getTaskManager().findTaskById(taskId);
			String before = (task != null) ? task.getAssignee() : null;
			step.run();
			if (task != null && userId == null) {
				openToCoordinators(task);
			}
			if (ofPerson && context.getAuthenticatedUserId() != null) {
				this.moves.byPerson(task, context.getAuthenticatedUserId(), before);
			}
			return null;
		});
	}

	/**
	 * Whoever lets go of a task that was theirs alone leaves it to everybody, not to
	 * nobody.
	 */
	private static void openToCoordinators(TaskEntity task) {
		if (task.getCandidates().isEmpty()) {
			task.addCandidateGroup("coordinator");
		}
	}

	@Override
	public void claim(String taskId, String userId) {
		try {
			move(taskId, userId, () -> super.claim(taskId, userId));
		}
		catch (TaskAlreadyClaimedException | OptimisticLockingException ex) {
			throw this.commandExecutor
				.execute((context) -> TaskGuard.takenBy(context, context.getTaskManager().findTaskById(taskId)));
		}
	}

}
