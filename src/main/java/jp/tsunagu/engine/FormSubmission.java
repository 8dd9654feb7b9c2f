package jp.tsunagu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a person typed into a form, checked against the form's own rules and the record's,
 * and then forgotten by the engine. A refusal names each field in Japanese.
 */
public final class FormSubmission {

	private FormSubmission() {
	}

	/** The answers to a task that is being completed. */
	public static <T extends Record> T of(DelegateTask task, Class<T> type) {
		BoundaryFormService forms = forms(task.getProcessEngineServices());
		return read(forms.taskForm(task.getId()), SubmittedValues.current(), type);
	}

	/**
	 * The answers to a start form. Call it in the first service task, with no wait state
	 * before it.
	 */
	public static <T extends Record> T of(DelegateExecution start, Class<T> type) {
		BoundaryFormService forms = forms(start.getProcessEngineServices());
		Map<String, Object> submitted = SubmittedValues.isHeld() ? SubmittedValues.current()
				: SubmittedValues.plain(SubmittedValues.copy(start.getVariablesTyped(false)));
		start.removeVariables(Set.copyOf(start.getVariableNames()));
		return read(forms.startForm(start.getProcessDefinitionId()), submitted, type);
	}

	private static <T extends Record> T read(JsonNode form, Map<String, Object> submitted, Class<T> type) {
		Map<String, Object> answers = withoutUntouchedRows(form, submitted);
		List<String> findings = FormRules.findings(form, answers);
		if (!findings.isEmpty()) {
			throw new Refusal(findings);
		}
		return new RecordReader(form).read(answers, type);
	}

	private static Map<String, Object> withoutUntouchedRows(JsonNode form, Map<String, Object> submitted) {
		Map<String, Object> answers = new HashMap<>(submitted);
		FormField.of(form)
			.stream()
			.filter(FormField::isRows)
			.forEach((rows) -> answers.computeIfPresent(rows.key(), (path, sent) -> touched(sent)));
		return answers;
	}

	private static Object touched(Object sent) {
		return (sent instanceof List<?> rows) ? rows.stream().filter((row) -> !isUntouched(row)).toList() : sent;
	}

	private static boolean isUntouched(Object row) {
		return row instanceof Map<?, ?> answers
				&& answers.values().stream().allMatch((answer) -> answer == null || List.of().equals(answer));
	}

	private static BoundaryFormService forms(ProcessEngineServices engine) {
		return (BoundaryFormService) engine.getFormService();
	}

}
