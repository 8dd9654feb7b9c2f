package jp.tsunagu.access;

import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine answers a question about another area's case with status 500. This makes it
 * an ordinary refusal.
 */
class OtherAreas extends CommandInterceptor {

	private static final String UNAUTHORIZED_TENANT = "ENGINE-13034";

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (ProcessEngineException ex) {
			if (ex.getMessage() != null && ex.getMessage().startsWith(UNAUTHORIZED_TENANT)) {
				throw new Refusal("見つかりません。あなたの圏域の仕事ではないか、もう終わっています。");
			}
			throw ex;
		}
	}

}
