package jp.tsunagu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.tsunagu.engine.DeclaredNames;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models speak only of declared variables, the execution, the calendar {@code due}, the
 * {@code keeper} of the case, how soon a {@code danger} wants an answer, the
 * {@code issueOwner} and the people of a {@code submission}.
 */
class BpmnExpressionTests {

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	/** The first word of a path, as in {@code participants.elements()}. */
	private static final Pattern ROOT = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");

	private static final Pattern VARIABLE_ATTRIBUTE = Pattern.compile(
			"camunda:(?:(?:in|out) source|variableName|elementVariable|resultVariable)=\"([^\"]+)\"|target=\"([^\"]+)\"");

	private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of("execution", "task", "due", "keeper", "issueOwner",
			"submission", "danger", "nrOfCompletedInstances", "true", "false", "null", "empty", "not", "and", "or",
			"eq", "ne", "lt", "gt", "le", "ge");

	static List<Path> models() throws IOException {
		return Models.bpmn();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void speaksOnlyOfDeclaredVariables(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		String xml = Bpmn.convertToString(model);
		Set<String> words = new TreeSet<>();
		EXPRESSION.matcher(xml)
			.results()
			.map((found) -> found.group(1).replaceAll("'[^']*'|\"[^\"]*\"|&quot;.*?&quot;", ""))
			.filter((expression) -> !expression.matches("\\w+(Delegate|Listener)"))
			.forEach((expression) -> words.addAll(roots(expression)));
		VARIABLE_ATTRIBUTE.matcher(xml).results().forEach((found) -> words.add(firstGroup(found)));
		assertThat(words).allMatch((word) -> WORDS_OF_THE_LANGUAGE.contains(word) || DeclaredNames.contain(word));
	}

	private static Set<String> roots(String expression) {
		return ROOT.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static String firstGroup(MatchResult found) {
		return (found.group(1) != null) ? found.group(1) : found.group(2);
	}

}
