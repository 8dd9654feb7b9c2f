package jp.tsunagu.site;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells Tasklist, Cockpit and Admin which languages the house allows; their own
 * configuration is a file that asks for this one ({@code lib/tsunagu/language.js}).
 */
@RestController
class WebappLanguages {

	private final String script;

	WebappLanguages(@Value("${tsunagu.webapps.languages:ja}") List<String> languages) {
		Assert.isTrue(!languages.isEmpty() && List.of("ja", "en").containsAll(languages),
				() -> "tsunagu.webapps.languages can be ja, or ja and en, and not %s".formatted(languages));
		this.script = languages.stream()
			.map("\"%s\""::formatted)
			.collect(Collectors.joining(", ", "export default [", "];\n"));
	}

	@GetMapping(path = "/camunda/lib/tsunagu/languages.js", produces = "text/javascript;charset=UTF-8")
	String languages() {
		return this.script;
	}

}
