package jp.tsunagu.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Japanese for everybody; English only where the house allows it. */
class WebappLanguagesTests {

	@Test
	void japaneseAloneUnlessEnglishIsAllowed() {
		assertThat(new WebappLanguages(List.of("ja")).languages()).isEqualTo("export default [\"ja\"];\n");
		assertThat(new WebappLanguages(List.of("ja", "en")).languages())
			.isEqualTo("export default [\"ja\", \"en\"];\n");
		assertThatIllegalArgumentException().isThrownBy(() -> new WebappLanguages(List.of("fr")))
			.withMessageContaining("tsunagu.webapps.languages");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void noWebappChoosesForItself(String app) throws IOException {
		assertThat(config(app)).contains("import { inJapanese, locales } from '../../../lib/tsunagu/language.js'")
			.contains("'../../lib/tsunagu/tokyo-time'")
			.doesNotContain("availableLocales");
	}

	private String config(String app) throws IOException {
		String file = "/META-INF/resources/webjars/camunda/app/%s/scripts/config.js".formatted(app);
		try (InputStream in = getClass().getResourceAsStream(file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
