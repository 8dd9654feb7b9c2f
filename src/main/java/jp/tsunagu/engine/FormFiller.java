package jp.tsunagu.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Completes a .form for the person who opens it: lists, choices, answers known in
 * advance, and the summary where the form has a component with {@code "properties":
 * {"slot": "summary"}}.
 */
@Component
class FormFiller {

	private final ObjectMapper json = new ObjectMapper();

	private final CodeLists codeLists;

	private final Map<String, ChoiceSource> sources;

	private final ObjectProvider<FormContent> contents;

	FormFiller(CodeLists codeLists, List<ChoiceSource> sources, ObjectProvider<FormContent> contents) {
		this.codeLists = codeLists;
		this.sources = sources.stream().collect(Collectors.toMap(ChoiceSource::name, Function.identity()));
		this.contents = contents;
	}

	/**
	 * @param guide why its task is where it is; null for a form without a task
	 */
	JsonNode fill(JsonNode deployed, FormView view, TaskGuide guide) {
		JsonNode form = deployed.deepCopy();
		this.contents.orderedStream().forEach((content) -> content.fill(form.path("id").asText(), view));
		FormField.of(form).forEach((field) -> answer(field, view));
		summary(form, view, guide);
		return form;
	}

	/**
	 * The rows known in advance, by the path of their list: a .form has no place for
	 * them.
	 */
	Map<String, Object> rows(JsonNode deployed, FormView view) {
		List<FormField> lists = FormField.of(deployed).stream().filter(FormField::isRows).toList();
		if (lists.isEmpty()) {
			return Map.of();
		}
		this.contents.orderedStream().forEach((content) -> content.fill(deployed.path("id").asText(), view));
		return lists.stream()
			.filter((list) -> view.values().containsKey(list.key()))
			.collect(Collectors.toMap(FormField::key, (list) -> view.values().get(list.key())));
	}

	/** What a module knows of why this very task is where it is; null if none does. */
	String reason(String form, FormView view) {
		this.contents.orderedStream().forEach((content) -> content.fill(form, view));
		return view.reason();
	}

	private void answer(FormField field, FormView view) {
		field.parts().forEach((part) -> answer(part, view));
		if (!field.choicesName().isEmpty()) {
			field.offer(choices(field.choicesName(), view));
		}
		Object value = view.values().get(field.key());
		if (value != null && !field.isRows()) {
			field.component().set("defaultValue", this.json.valueToTree(value));
		}
	}

	private List<Choice> choices(String name, FormView view) {
		if (view.choices().containsKey(name)) {
			return view.choices().get(name);
		}
		if (this.sources.containsKey(name)) {
			return this.sources.get(name).choices(view.viewer());
		}
		List<Choice> codes = this.codeLists.choices(name);
		Assert.state(codes != null, () -> "No code list and no source of choices is named '%s'".formatted(name));
		return codes;
	}

	private void summary(JsonNode form, FormView view, TaskGuide guide) {
		String guided = (guide != null) ? guide.shown(view.reason()).toString() : "";
		for (JsonNode component : form.path("components")) {
			if ("summary".equals(component.path("properties").path("slot").asText())) {
				((ObjectNode) component).put("content", guided + view.summary());
			}
		}
	}

}
