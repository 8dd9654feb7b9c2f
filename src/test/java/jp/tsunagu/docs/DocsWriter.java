package jp.tsunagu.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.Models;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Not a test, and by its name not in the suite: {@code mvn test -Dtest=DocsWriter} writes
 * what docs/processes takes from the models.
 */
class DocsWriter {

	@Test
	void writePages() throws IOException {
		for (Path model : ModelPages.models()) {
			Files.writeString(ModelPages.of(model), ModelPages.refreshed(model));
		}
	}

	@Test
	void drawPictures() throws IOException {
		List<String> findings = new ArrayList<>();
		try (ModelPictures pictures = new ModelPictures()) {
			for (Path model : Models.bpmn()) {
				pictures.draw(model).forEach((finding) -> findings.add(model + ": " + finding));
			}
		}
		assertThat(findings).as("what a reader of the pictures would stumble over").isEmpty();
	}

}
