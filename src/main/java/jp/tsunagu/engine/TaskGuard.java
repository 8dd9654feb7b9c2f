package jp.tsunagu.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A claimed task is its assignee's: nobody else completes, re-assigns or hands it on,
 * whatever the grants of the group say (contract, invariant 6).
 */
class TaskGuard extends AuthorizationCommandChecker {

	@Override
	public void checkTaskWork(TaskEntity task) {
		super.checkTaskWork(task);
		refuseOthers(task);
	}

	@Override
	public void checkTaskAssign(TaskEntity task) {
		super.checkTaskAssign(task);
		refuseOthers(task);
	}

	/** A person takes a task, or hands it to a coordinator of its area, or to nobody. */
	static Void requireColleague(CommandContext context, String taskId, String userId) {
		TaskEntity task = context.getTaskManager().findTaskById(taskId);
		boolean hands = userId != null && !userId.equals(context.getAuthenticatedUserId());
		if (hands && task != null && isFromOutside(context)) {
			boolean colleague = context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
				.createUserQuery(context)
				.userId(userId)
				.memberOfGroup("coordinator")
				.memberOfTenant(task.getTenantId())
				.count() == 1);
			Refusal.unless(colleague, "この仕事を渡せるのは、同じ圏域のコーディネーターだけです。");
		}
		return null;
	}

	private static boolean isFromOutside(CommandContext context) {
		return context.getAuthenticatedUserId() != null && context.isAuthorizationCheckEnabled();
	}

	private static void refuseOthers(TaskEntity task) {
		CommandContext context = Context.getCommandContext();
		Authentication person = context.getAuthentication();
		if (isFromOutside(context) && task.getAssignee() != null && !task.getAssignee().equals(person.getUserId())) {
			throw takenBy(context, task);
		}
	}

	static Refusal takenBy(CommandContext context, TaskEntity task) {
		String assignee = (task != null) ? task.getAssignee() : null;
		if (assignee == null) {
			return new Refusal("ほかの人が先にこの仕事を済ませました。一覧を開き直してください。");
		}
		return new Refusal("この仕事は %sさん（%s）が先に引き受けています。".formatted(nameOf(context, assignee), assignee));
	}

	/** How somebody is called; the id of an account that is gone. */
	static String nameOf(CommandContext context, String userId) {
		User user = (userId != null)
				? context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().findUserById(userId))
				: null;
		return (user != null) ? "%s %s".formatted(user.getFirstName(), user.getLastName()) : userId;
	}

}
