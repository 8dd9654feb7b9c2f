package jp.tsunagu.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.Models;
import org.w3c.dom.Element;

/**
 * docs/processes: one page for each model. People write around the markers, the models
 * write between them.
 */
final class ModelPages {

	private static final String BEGIN = "<!-- from the model: `mvn test -Dtest=DocsWriter` writes down to the end mark -->\n\n";

	private static final String END = "<!-- end of what is from the model -->\n";

	private ModelPages() {
	}

	static List<Path> models() throws IOException {
		return Stream.concat(Models.bpmn().stream(), Models.dmn().stream()).toList();
	}

	static Path of(Path model) {
		return Path.of("docs/processes", key(model) + ".md");
	}

	/** The page as it has to be; what people have written on it stays. */
	static String refreshed(Path model) throws IOException {
		Path page = of(model);
		String before = Files.exists(page) ? Files.readString(page) : blank(model);
		int begin = before.indexOf(BEGIN);
		int end = before.indexOf(END);
		if (begin < 0 || end < begin) {
			throw new IllegalStateException(page + " has lost its markers");
		}
		return before.substring(0, begin + BEGIN.length()) + tables(model) + before.substring(end);
	}

	private static String tables(Path model) throws IOException {
		return isProcess(model) ? ProcessTables.of(model) : DecisionTables.of(model);
	}

	private static String blank(Path model) throws IOException {
		Element root = ModelXml.read(model).all(isProcess(model) ? "process" : "decision").get(0);
		String picture = isProcess(model) ? "![%1$s](%2$s.svg)\n\n".formatted(root.getAttribute("name"), key(model))
				: "";
		return "# %s `%s`\n\n%s\n\n%s%s%s".formatted(root.getAttribute("name"), key(model),
				ModelXml.text(root, "documentation"), picture, BEGIN, END);
	}

	private static boolean isProcess(Path model) {
		return model.toString().endsWith(".bpmn");
	}

	private static String key(Path model) {
		return model.getFileName().toString().replaceFirst("\\.(bpmn|dmn)$", "");
	}

}
