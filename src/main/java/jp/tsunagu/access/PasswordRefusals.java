package jp.tsunagu.access;

import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A password that breaks the rules is an ordinary refusal, in Japanese. */
class PasswordRefusals extends CommandInterceptor {

	private static final String BROKEN = "Password does not match policy";

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (ProcessEngineException ex) {
			if (command instanceof SaveUserCmd && BROKEN.equals(ex.getMessage())) {
				throw new Refusal("パスワードは%d文字以上で、利用者IDや氏名を入れず、5種類以上の文字を使ってください。".formatted(PasswordRules.LENGTH));
			}
			throw ex;
		}
	}

}
