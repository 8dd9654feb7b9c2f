package jp.tsunagu.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tsunagu.Models;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written about the models is what the models say. */
class DocsTests {

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

	@Test
	void eachPageSaysWhatItsModelSays() throws IOException {
		for (Path model : ModelPages.models()) {
			assertThat(ModelPages.of(model))
				.as("%s has changed since its page was written: run `mvn test -Dtest=DocsWriter`", model)
				.exists()
				.hasContent(ModelPages.refreshed(model));
		}
	}

	@Test
	void eachPictureShowsItsModel() throws IOException {
		for (Path model : Models.bpmn()) {
			assertThat(ModelPictures.isCurrent(model))
				.as("%s has changed since its picture was drawn: run `mvn test -Dtest=DocsWriter`", model)
				.isTrue();
		}
	}

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		List<String> broken = new ArrayList<>();
		for (Path page : pages()) {
			Matcher links = LINK.matcher(Files.readString(page));
			while (links.find()) {
				if (!Files.exists(page.resolveSibling(links.group(1)).normalize())) {
					broken.add(page + " -> " + links.group(1));
				}
			}
		}
		assertThat(broken).isEmpty();
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
			Stream<Path> pages = docs.filter((file) -> file.toString().endsWith(".md"));
			return Stream.concat(Stream.of(Path.of("README.md")), pages).toList();
		}
	}

}
