package jp.tsunagu.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.tsunagu.Models;

/** The form of a step: a link to its file and the keys it asks for. */
final class FormFields {

	private FormFields() {
	}

	static String of(String form) throws IOException {
		Path file = Models.forms()
			.stream()
			.filter((candidate) -> candidate.endsWith(form + ".form"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no form " + form));
		List<String> keys = new ArrayList<>();
		collect(new ObjectMapper().readTree(file.toFile()), keys);
		return "[%s](../../%s): %s".formatted(form, file.toString().replace('\\', '/'), String.join(" ", keys));
	}

	private static void collect(JsonNode within, List<String> keys) {
		for (JsonNode component : within.path("components")) {
			if (component.hasNonNull("key")) {
				boolean required = component.path("validate").path("required").asBoolean();
				keys.add(Wording.code(component.path("key").asText() + (required ? "*" : "")));
			}
			collect(component, keys);
		}
	}

}
