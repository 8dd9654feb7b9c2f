package jp.tsunagu.engine;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine wraps what a listener throws in words of its own. A {@link Refusal} comes
 * out as it went in, so that its Japanese sentence reaches the person. A message from
 * outside that nobody waits for is refused in the same way.
 */
class RefusalInterceptor extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		boolean fromOutside = Context.getCommandContext() == null;
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof Refusal refusal) {
					throw refusal;
				}
			}
			Refusal.unless(!(fromOutside && ex instanceof MismatchingMessageCorrelationException),
					"この知らせを受け取る記録がありません。知らせの名前か番号が違うか、記録がすでに終わっているか、まだその段階にありません。");
			throw ex;
		}
	}

}
