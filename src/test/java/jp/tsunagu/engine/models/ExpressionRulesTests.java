package jp.tsunagu.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an expression may consist of, read as a tree. */
class ExpressionRulesTests {

	private final ExpressionRules rules = new ExpressionRules(Set.of("receiver", "people", "moment")::contains,
			Set.of("keeper.main", "due.morning")::contains);

	@ParameterizedTest
	@ValueSource(strings = { "plain text", "R/PT5M", "${receiver}", "#{receiver == 'x' && !empty people}",
			"${receiver == 'a' ? 1 : 2 + 3}", "number ${moment} of ${receiver}", "${people.elements()}",
			"${receiver.stringValue()}", "${keeper.main(execution.processBusinessKey)}",
			"${due.morning(moment, 7, execution.tenantId)}", "#{execution.processBusinessKey}", "${currentUser()}",
			"${now()}", "\\${''.getClass()}" })
	void isHarmless(String expression) {
		assertThat(problems(expression)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${''['class']}", "${receiver['class']}", "${receiver.class}",
			"${keeper.getClass()}", "${keeper.cases}", "${(keeper).main(receiver)}", "${keeper['main'](receiver)}",
			"${keeper.main(receiver).length()}", "${keeper.main(''.getClass())}", "${people.elements().get(0)}",
			"${people.elements(receiver)}", "${''.elements()}", "${execution.engineServices}",
			"${execution.processInstance.tenantId}", "${execution.setVariable('a', 1)}", "${task.execution}",
			"${somebody}", "${S('x')}", "${XML('x')}", "${dateTime()}", "${now(receiver)}", "a ${receiver} b ${x.y}",
			"${true ? receiver : ''.getClass()}", "${-receiver.bytes}", "${receiver", "#{''.getClass()}",
			"${receiver}${''.getClass()}", "${keeper.main}", "${receiver()}" })
	void isRefused(String expression) {
		assertThat(problems(expression)).isNotEmpty();
	}

	@Test
	void whatIsEndlesslyLongIsNotRead() {
		assertThat(problems("${" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "}")).singleElement()
			.isEqualTo("is longer than 500 characters");
	}

	@Test
	void onlyABareNameIsABean() {
		assertThat(ExpressionRules.soleName(" ${sendMailDelegate} ")).isEqualTo("sendMailDelegate");
		assertThat(List.of("sendMailDelegate", "${a.b}", "${a()}", "${(a)}", "x${a}", "${a} ${b}", "${true ? a : a}",
				"${"))
			.allMatch((text) -> ExpressionRules.soleName(text) == null);
	}

	private List<String> problems(String expression) {
		List<String> problems = new ArrayList<>();
		this.rules.check(expression, problems::add);
		return problems;
	}

}
