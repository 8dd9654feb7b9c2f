package jp.tsunagu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.tsunagu.engine.DeclaredNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The house style of forms/, as a gate. */
class FormConventionsTests {

	/** Lists of which the contract wants at least one row. */
	private static final Set<String> NEEDS_A_ROW = Set.of("needs", "members");

	private static final Set<String> QUESTIONS = Set.of("textfield", "textarea", "number", "checkbox", "select",
			"radio", "checklist", "taglist", "datetime", "dynamiclist");

	private static final Set<String> SHOWN = Set.of("text", "html", "group", "separator", "spacer", "expression");

	private static final String JAPANESE = ".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*";

	static List<Path> forms() throws IOException {
		return Models.forms();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("forms")
	void followsTheHouseStyle(Path file) throws IOException {
		JsonNode form = new ObjectMapper().readTree(file.toFile());
		Findings findings = new Findings();
		String name = file.getFileName().toString().replace(".form", "");
		findings.expect(name.equals(form.path("id").asText()), "the form's id is %s", form.path("id"));
		Set<String> keys = new HashSet<>();
		for (JsonNode component : components(form)) {
			String key = component.path("key").asText(component.path("path").asText(null));
			String type = component.path("type").asText();
			findings.expect((key != null) ? QUESTIONS.contains(type) : SHOWN.contains(type),
					"%s is a %s, which nobody checks on the server", component.path("id"), type);
			if ("dynamiclist".equals(type)) {
				checkRows(key, component, findings);
			}
			if (key != null) {
				checkQuestion(key, component, findings);
				findings.expect(keys.add(key), "%s is asked twice", key);
			}
		}
		assertThat(findings.found()).isEmpty();
	}

	/** The answers to a start form arrive as variables and are taken out at once. */
	@Test
	void noAnswerToAStartFormIsTakenForAVariable() throws IOException {
		JsonNode form = new ObjectMapper().readTree(Path.of("forms", "intake", "record-consultation.form").toFile());
		assertThat(components(form)).map((component) -> component.path("key").asText())
			.noneMatch(DeclaredNames::contain);
	}

	/** An empty row that nobody asked for would keep the form from being completed. */
	private void checkRows(String key, JsonNode list, Findings findings) {
		boolean begun = list.path("defaultRepetitions").asInt() > 0;
		boolean insists = list.path("components").findValuesAsText("required").contains("true");
		findings.expect(!begun || !insists || NEEDS_A_ROW.contains(key), "%s begins with a row that must be filled in",
				key);
	}

	private void checkQuestion(String key, JsonNode question, Findings findings) {
		String type = question.path("type").asText();
		String label = question.path("label").asText(question.path("dateLabel").asText());
		findings.expect(key.matches("[a-z][A-Za-z0-9]*"), "key '%s' is not lowerCamel", key);
		findings.expect(label.matches(JAPANESE), "%s has no Japanese label", key);
		boolean free = type.startsWith("text");
		findings.expect(!free || question.path("validate").path("maxLength").isInt(), "%s has no maxLength", key);
		boolean choice = Set.of("select", "radio", "checklist", "taglist").contains(type);
		boolean named = question.path("properties").hasNonNull("choices");
		boolean given = !question.path("values").isEmpty();
		findings.expect(!choice || named != given, "%s needs either the name of its choices or values", key);
		question.path("values")
			.forEach((value) -> findings.expect(value.path("label").asText().matches(JAPANESE),
					"%s offers %s without a Japanese label", key, value.path("value")));
	}

	/** All components of a form, those inside groups included. */
	static List<JsonNode> components(JsonNode form) {
		List<JsonNode> components = new ArrayList<>();
		for (JsonNode component : form.path("components")) {
			components.add(component);
			components.addAll(components(component));
		}
		return components;
	}

}
