package jp.tsunagu.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.tsunagu.Models;

/**
 * A text of its own for every free-text field of every form in the repository, as long as
 * the field allows, so that what was typed can be looked for afterwards.
 */
final class Sentinels {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Longer than the 4,000 characters of the engine's text columns. */
	private static final int LONG = 4500;

	/** Text fields that take a date: typed as people write it, kept as a date. */
	private static final Map<String, Typed> DATES = Map.of("childBirthDate", new Typed("平成30年2月13日", "2018-02-13"));

	private final Map<String, Map<String, Typed>> forms = new LinkedHashMap<>();

	private final List<Typed> onPages = new ArrayList<>();

	private Sentinels() {
	}

	static Sentinels ofAllForms() throws IOException {
		Sentinels sentinels = new Sentinels();
		for (Path file : Models.forms()) {
			sentinels.add(JSON.readTree(Files.readString(file)));
		}
		return sentinels;
	}

	private void add(JsonNode form) {
		String id = form.path("id").asText();
		Map<String, Typed> ofForm = new HashMap<>();
		for (JsonNode field : form.findParents("key")) {
			String type = field.path("type").asText();
			if ("textfield".equals(type) || "textarea".equals(type)) {
				String key = field.path("key").asText();
				int number = 1000 + this.forms.size() * 100 + ofForm.size();
				ofForm.put(key, DATES.getOrDefault(key, typed(field.path("validate"), id + "/" + key, number)));
			}
		}
		this.forms.put(id, ofForm);
	}

	private static Typed typed(JsonNode rules, String name, int number) {
		String words = "秘密の𠮷文「%s」".formatted(name);
		String pattern = rules.path("pattern").asText(".*");
		String core = Stream.of(words, "046-771-" + number)
			.filter((candidate) -> candidate.matches("(?s)" + pattern))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No text for the pattern of " + name));
		if ("email".equals(rules.path("validationType").asText())) {
			core = "himitsu-%d@example.jp".formatted(number);
		}
		int room = Math.min(rules.path("maxLength").asInt(LONG), LONG);
		boolean fills = core.equals(words) && room > 200;
		String text = fills ? core + "続き".repeat((room - 2 * core.length()) / 2) + core : core;
		return new Typed(text, core);
	}

	/** The forms of the repository by id. */
	List<String> forms() {
		return List.copyOf(this.forms.keySet());
	}

	/** What is typed into a form, by the key of the field. */
	Map<String, String> typedInto(String form) {
		Map<String, String> typed = new HashMap<>();
		this.forms.get(form).forEach((key, sentinel) -> typed.put(key, sentinel.typed()));
		return typed;
	}

	/** A text for a field of one of our own pages. */
	String typedOnPage(String field, int longest) {
		Typed typed = typed(JSON.createObjectNode().put("maxLength", longest), field, 0);
		this.onPages.add(typed);
		return typed.typed();
	}

	/** What must be found in the domain tables. */
	List<String> kept() {
		List<String> all = new ArrayList<>(this.onPages.stream().map(Typed::kept).toList());
		this.forms.values().forEach((fields) -> fields.values().forEach((sentinel) -> all.add(sentinel.kept())));
		return all;
	}

	/** What must be found nowhere in the engine and in no log. */
	List<String> secrets() {
		List<String> all = new ArrayList<>(kept());
		DATES.values().forEach((date) -> all.add(date.typed()));
		return all;
	}

	/**
	 * A text and the part of it to look for.
	 *
	 * @param typed what a person types
	 * @param kept what the record holds of it
	 */
	record Typed(String typed, String kept) {
	}

}
