package jp.tsunagu.access;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * Length instead of compulsory kinds of characters, as NIST SP 800-63B has it. The engine
 * holds everybody to it, whichever way a password comes in; Admin shows the rules.
 */
class PasswordRules implements PasswordPolicy {

	static final int LENGTH = 13;

	private static final int VARIETY = 5;

	/** What is said about a rule that is broken, by its name in the engine. */
	private static final Map<String, String> SENTENCES = Map.of(PasswordPolicyLengthRuleImpl.PLACEHOLDER,
			"新しいパスワードは%d文字以上にしてください。".formatted(LENGTH), PasswordPolicyUserDataRuleImpl.PLACEHOLDER,
			"新しいパスワードに、利用者IDや氏名を入れないでください。", Variety.PLACEHOLDER, "新しいパスワードには、%d種類以上の文字を使ってください。".formatted(VARIETY));

	@Override
	public List<PasswordPolicyRule> getRules() {
		return List.of(new PasswordPolicyLengthRuleImpl(LENGTH), new PasswordPolicyUserDataRuleImpl(), new Variety());
	}

	static String sentence(PasswordPolicyRule broken) {
		return SENTENCES.get(broken.getPlaceholder());
	}

	/** Length alone would let 1111111111111 in. */
	private static final class Variety implements PasswordPolicyRule {

		private static final String PLACEHOLDER = "PASSWORD_POLICY_VARIETY";

		@Override
		public String getPlaceholder() {
			return PLACEHOLDER;
		}

		@Override
		public Map<String, String> getParameters() {
			return Map.of("minDifferent", String.valueOf(VARIETY));
		}

		@Override
		public boolean execute(String password) {
			return password.chars().distinct().count() >= VARIETY;
		}

	}

}
