package jp.tsunagu.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One question of a form: the component of the .form file that carries its key, or the
 * path of its repeating rows.
 */
record FormField(ObjectNode component) {

	private static final Set<String> ONE_OF_MANY = Set.of("select", "radio");

	private static final String ROWS = "dynamiclist";

	private static final Set<String> SOME_OF_MANY = Set.of("checklist", "taglist");

	/**
	 * All questions of a form in reading order, those inside groups included. Repeating
	 * rows are one question, whose parts are {@link #parts()}.
	 */
	static List<FormField> of(JsonNode form) {
		List<FormField> fields = new ArrayList<>();
		for (JsonNode component : form.path("components")) {
			if (component.hasNonNull("key") || ROWS.equals(component.path("type").asText())) {
				fields.add(new FormField((ObjectNode) component));
			}
			else {
				fields.addAll(of(component));
			}
		}
		return fields;
	}

	String key() {
		return this.component.path(isRows() ? "path" : "key").asText();
	}

	String label() {
		return this.component.path("label").asText(this.component.path("dateLabel").asText(key()));
	}

	String type() {
		return this.component.path("type").asText();
	}

	/** Whether the answer is a list of rows with the same questions in each. */
	boolean isRows() {
		return ROWS.equals(type());
	}

	/** The questions of each row; none unless {@link #isRows()}. */
	List<FormField> parts() {
		return isRows() ? of(this.component) : List.of();
	}

	boolean isText() {
		return "textfield".equals(type()) || "textarea".equals(type());
	}

	boolean isNumber() {
		return "number".equals(type());
	}

	boolean isFlag() {
		return "checkbox".equals(type());
	}

	boolean isChoice() {
		return ONE_OF_MANY.contains(type()) || takesMany();
	}

	boolean takesMany() {
		return SOME_OF_MANY.contains(type());
	}

	/** A field that the form hides under a condition is asked for by the record. */
	boolean isRequired() {
		return rule("required").asBoolean() && !this.component.has("conditional");
	}

	JsonNode rule(String name) {
		return this.component.path("validate").path(name);
	}

	/** The name of the list this question takes its answers from, or empty. */
	String choicesName() {
		return this.component.path("properties").path("choices").asText();
	}

	List<String> allowed() {
		return StreamSupport.stream(this.component.path("values").spliterator(), false)
			.map((choice) -> choice.path("value").asText())
			.toList();
	}

	void offer(List<Choice> choices) {
		var values = this.component.putArray("values");
		choices.forEach((choice) -> values.addObject().put("value", choice.value()).put("label", choice.label()));
	}

}
