package jp.tsunagu.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine wraps what a listener throws in words of its own. A {@link Refusal} comes
 * out as it went in, so that its Japanese sentence reaches the person. A message from
 * outside that nobody waits for is refused in the same way; one that is not for this
 * person to send stays forbidden, and says so in Japanese too.
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
			if (fromOutside && ex instanceof AuthorizationException && tells(command)) {
				throw new AuthorizationException("この知らせを送る権限がありません。ケースに起きたことは、「業務を始める」の「ケースの出来事を知らせる」から知らせてください。");
			}
			throw ex;
		}
	}

	private static boolean tells(Command<?> command) {
		return command instanceof AbstractCorrelateMessageCmd || command instanceof MessageEventReceivedCmd
				|| command instanceof SignalEventReceivedCmd;
	}

}
