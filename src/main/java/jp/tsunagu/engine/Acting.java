package jp.tsunagu.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who is acting: the logged-in person, else the assignee of the task. */
public final class Acting {

	private Acting() {
	}

	/** The user id of the logged-in person; null where the engine acts by itself. */
	public static String user() {
		Authentication person = Context.getCommandContext().getAuthentication();
		return (person != null) ? person.getUserId() : null;
	}

	/** The user id of whoever completes the task. */
	public static String user(DelegateTask task) {
		return (user() != null) ? user() : task.getAssignee();
	}

}
