package jp.tsunagu.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The last gate before the database: a variable that nobody declared is never written,
 * whichever way it came in. The whole transaction is refused.
 */
class UndeclaredVariables extends CommandInterceptor implements CommandContextListener {

	static boolean isAllowed(String name) {
		return ProcessVariable.isDeclared(name) || CommonVariables.OF_THE_ENGINE.contains(name);
	}

	@Override
	public <T> T execute(Command<T> command) {
		Context.getCommandContext().registerCommandContextListener(this);
		return this.next.execute(command);
	}

	@Override
	public void onCommandContextClose(CommandContext context) {
		context.getDbEntityManager()
			.getDbEntityCache()
			.getEntitiesByType(VariableInstanceEntity.class)
			.stream()
			.filter((variable) -> context.getDbEntityManager().getDbEntityCache().isTransient(variable))
			.filter((variable) -> !isAllowed(variable.getName()))
			.findFirst()
			.ifPresent((variable) -> {
				throw new Refusal("「%s」という項目は保存できません。用紙にある項目だけを送ってください。".formatted(variable.getName()));
			});
	}

	@Override
	public void onCommandFailed(CommandContext context, Throwable failure) {
		// nothing is written then
	}

}
