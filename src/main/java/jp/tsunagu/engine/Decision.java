package jp.tsunagu.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What a business rule task asks its decision table and what the table answers. Both live
 * for the length of the step and are never written by the engine as variables.
 */
public final class Decision {

	private static final String RESULT = "decisionResult";

	private Decision() {
	}

	/** In the start listener: the table's inputs by name; a value may be null. */
	public static void ask(DelegateExecution execution, Map<String, ?> inputs) {
		inputs.forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
	}

	/** In the end listener: the single output of every rule that matched, each once. */
	public static List<String> codes(DelegateExecution execution) {
		return entries(execution).stream().map(Object::toString).distinct().toList();
	}

	/**
	 * In the end listener: the number a table with one answer gave.
	 * @throws IllegalStateException if no rule matched
	 */
	public static int number(DelegateExecution execution) {
		List<Object> entries = entries(execution);
		if (entries.size() != 1) {
			throw new IllegalStateException(
					"%s answered %s, not one number".formatted(execution.getCurrentActivityId(), entries));
		}
		return ((Number) entries.get(0)).intValue();
	}

	private static List<Object> entries(DelegateExecution execution) {
		DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
		return result.collectEntries(firstOutput(result)).stream().filter(Objects::nonNull).toList();
	}

	private static String firstOutput(DmnDecisionResult result) {
		return result.isEmpty() ? "" : result.get(0).keySet().iterator().next();
	}

}
