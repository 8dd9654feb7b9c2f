package jp.tsunagu.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine wraps what a listener throws in words of its own. A {@link Refusal} comes
 * out as it went in, so that its Japanese sentence reaches the person.
 */
class RefusalInterceptor extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof Refusal refusal) {
					throw refusal;
				}
			}
			throw ex;
		}
	}

}
