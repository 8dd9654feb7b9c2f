package jp.tsunagu.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Our ja.json says everything that Camunda's en.json says, and says it in Japanese. */
class LocaleParityTests {

	/** Keys that moment.js needs in Japanese, and the name of a password rule of ours. */
	private static final Set<String> OURS_ALONE = Set.of("dateLocales.longDateFormat.LTS",
			"labels.PASSWORD_POLICY_VARIETY");

	/** The end-of-life banner gives way to nothing. */
	private static final Set<String> MAY_BE_EMPTY = Set.of("labels.BANNER_CE_EOL_TEXT");

	/** Names that are the same in every language. */
	private static final Set<String> NAMES = Set.of("ID", "ID*", "CSV", "JSON");

	/** Patterns of moment.js are not words. */
	private static final Pattern DATE_PATTERNS = Pattern.compile("dateLocales\\.(calendar|longDateFormat)\\..*");

	private static final Pattern PLACEHOLDERS = Pattern
		.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[sd]|\\$\\d|</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>");

	private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

	private static final Pattern RAW_KEY = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)+");

	private final ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void everyWordOfTheWebappIsJapanese(String app) throws IOException {
		Map<String, String> english = words(app, "en");
		Map<String, String> japanese = words(app, "ja");
		List<String> problems = new ArrayList<>();

		english.forEach((key, word) -> {
			if (japanese.containsKey(key)) {
				compare(key, word, japanese.get(key),
						(what, ours) -> problems.add("%s %s: %s".formatted(what, key, ours)));
			}
			else {
				problems.add("missing %s: %s".formatted(key, word));
			}
		});
		japanese.keySet()
			.stream()
			.filter((key) -> !english.containsKey(key) && !OURS_ALONE.contains(key))
			.forEach((key) -> problems.add("additional " + key));

		assertThat(problems).as("ja.json of %s", app).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin" })
	void datesReadAsInJapan(String app) throws IOException {
		assertThat(words(app, "ja")).containsEntry("dateLocales.months.0", "1月")
			.containsEntry("dateLocales.monthsShort.11", "12月")
			.containsEntry("dateLocales.weekdays.0", "日曜日")
			.containsEntry("dateLocales.week.dow", "0")
			.containsEntry("dateLocales.relativeTime.future", "%s後")
			.containsEntry("dateLocales.relativeTime.past", "%s前");
	}

	/** docs/user/terms.md: 仕事 and never タスク; what only machines do keeps its name. */
	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void whatPeopleDoIsCalledByOneWord(String app) throws IOException {
		assertThat(words(app, "ja").values()).noneMatch((word) -> word.replace("外部タスク", "").contains("タスク"));
	}

	private void compare(String key, String english, String japanese, BiConsumer<String, String> problem) {
		if (japanese.isBlank() && !english.isBlank() && !MAY_BE_EMPTY.contains(key)) {
			problem.accept("empty", english);
		}
		if (japanese.equals(english) && LATIN.matcher(english).find() && !NAMES.contains(english)
				&& !DATE_PATTERNS.matcher(key).matches()) {
			problem.accept("untranslated", japanese);
		}
		if (RAW_KEY.matcher(japanese).matches()) {
			problem.accept("raw key", japanese);
		}
		if (!japanese.isBlank() && !placeholders(japanese).equals(placeholders(english))) {
			problem.accept("malformed", "%s <> %s".formatted(placeholders(japanese), placeholders(english)));
		}
	}

	private List<String> placeholders(String word) {
		return PLACEHOLDERS.matcher(word).results().map(MatchResult::group).sorted().toList();
	}

	private Map<String, String> words(String app, String language) throws IOException {
		String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
		try (InputStream in = getClass().getResourceAsStream(file)) {
			assertThat(in).as(file).isNotNull();
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			Map<String, String> words = new LinkedHashMap<>();
			collect("", this.json.readTree(withoutByteOrderMark(text, language)), words);
			return words;
		}
	}

	private String withoutByteOrderMark(String text, String language) {
		return "en".equals(language) ? text.replaceFirst("^\uFEFF", "") : text;
	}

	private void collect(String path, JsonNode node, Map<String, String> words) {
		if (node.isObject()) {
			node.properties().forEach((entry) -> collect(join(path, entry.getKey()), entry.getValue(), words));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				collect(join(path, "" + i), node.get(i), words);
			}
		}
		else {
			words.put(path, node.asText());
		}
	}

	private String join(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

}
