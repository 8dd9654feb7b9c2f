package jp.tsunagu.access;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;

/**
 * Unlocks an account for whoever may change it. The engine asks for a member of its
 * camunda-admin, and nobody is one here: without this, locked would be locked for good.
 */
class UnlockingIdentityService extends IdentityServiceImpl {

	@Override
	public void unlockUser(String userId) {
		getCommandExecutor().execute((context) -> {
			context.getAuthorizationManager().checkAuthorization(Permissions.UPDATE, Resources.USER, userId);
			return context.runWithoutAuthorization(() -> new UnlockUserCmd(userId).execute(context));
		});
	}

}
