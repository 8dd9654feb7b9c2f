package jp.tsunagu.engine.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** FEEL reaches nothing outside itself. */
class FeelRulesTests {

	private final FeelRules rules = new FeelRules();

	@ParameterizedTest
	@ValueSource(strings = { "1 + 2", "\"HIGH\"", "urgency", "if a > 1 then 2 else 3", "count(topics)",
			"for t in topics return t", "date(\"2026-04-01\") + duration(\"P1D\")", "{a: 1}.a" })
	void calculates(String feel) {
		assertThat(this.rules.problem(feel, false)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "\"A\",\"B\"", "> 3", "[1..5]", "not(\"A\")", "list contains(topics, \"A\")" })
	void tests(String feel) {
		assertThat(this.rules.problem(feel, true)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"function(s) external { java: { class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\" } }",
			"{f: function(s) external { java: { class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\" } }, r: f(\"PATH\")}.r",
			"function(a) a + 1", "[1, function(a) a]", "if true then function(a) a else 1" })
	void definesNoFunction(String feel) {
		assertThat(this.rules.problem(feel, false)).isEqualTo("defines a function of its own");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1 +", "''.getClass()", "${1}" })
	void isFeelAndNothingElse(String feel) {
		assertThat(this.rules.problem(feel, false)).isNotNull();
	}

}
