package jp.tsunagu.engine.models;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a form holds: questions that the server checks and texts that Tasklist shows, and
 * nothing that fetches or runs.
 */
class FormCheck {

	private static final Set<String> COMPONENTS = Set.of("textfield", "textarea", "number", "checkbox", "select",
			"radio", "checklist", "taglist", "datetime", "dynamiclist", "text", "html", "group", "separator", "spacer",
			"expression");

	private static final Pattern MARKUP = Pattern
		.compile("<\\s*(script|iframe|object|embed)|javascript:|\\bon\\w+\\s*=", Pattern.CASE_INSENSITIVE);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Findings findings;

	FormCheck(Findings findings) {
		this.findings = findings;
	}

	static JsonNode read(byte[] form) throws IOException {
		return JSON.readTree(form);
	}

	void check(JsonNode form) {
		if (!form.path("id").isTextual() || !form.path("components").isArray()) {
			this.findings.add("the form", "has no id or no components. Save it with Camunda Modeler for Camunda 7.");
			return;
		}
		components(form, form.path("id").asText());
	}

	private void components(JsonNode parent, String form) {
		for (JsonNode component : parent.path("components")) {
			String id = component.path("id").asText(component.path("key").asText(form));
			String type = component.path("type").asText();
			if (!COMPONENTS.contains(type)) {
				this.findings.add(id, "components of type '%s' are not used: nobody checks them on the server. Use %s.",
						type, "one that our forms have");
			}
			text(component, id);
			pattern(component.path("validate").path("pattern").asText(), id);
			components(component, form);
		}
	}

	private void text(JsonNode component, String id) {
		component.fields().forEachRemaining((field) -> {
			if (field.getValue().isTextual() && MARKUP.matcher(field.getValue().asText()).find()) {
				this.findings.add(id, "'%s' holds something that runs in a browser. Write plain text.", field.getKey());
			}
		});
	}

	private void pattern(String pattern, String id) {
		try {
			Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			this.findings.add(id, "the pattern '%s' cannot be read. Correct it, or take it out.", pattern);
		}
	}

}
