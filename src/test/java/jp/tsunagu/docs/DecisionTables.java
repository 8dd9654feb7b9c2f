package jp.tsunagu.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * What a decision model says, as a table: inputs, then outputs, then the note of a rule.
 */
final class DecisionTables {

	private DecisionTables() {
	}

	static String of(Path model) throws IOException {
		ModelXml xml = ModelXml.read(model);
		Stream<String> inputs = xml.all("input")
			.stream()
			.map((input) -> "%s `%s`".formatted(input.getAttribute("label"), ModelXml.text(input, "inputExpression")));
		Stream<String> outputs = xml.all("output")
			.stream()
			.map((output) -> "→ %s `%s`".formatted(output.getAttribute("label"), output.getAttribute("name")));
		List<String> columns = Stream.of(inputs, outputs, Stream.of("Note")).flatMap((column) -> column).toList();
		String policy = xml.all("decisionTable").get(0).getAttribute("hitPolicy");
		return Wording.table("Rules (hit policy %s)".formatted(policy.isEmpty() ? "UNIQUE" : policy), columns,
				xml.all("rule").stream().map(DecisionTables::row).toList());
	}

	private static List<String> row(Element rule) {
		List<String> cells = new ArrayList<>();
		ModelXml.all(rule, "inputEntry").forEach((entry) -> cells.add(Wording.code(entry.getTextContent().strip())));
		ModelXml.all(rule, "outputEntry").forEach((entry) -> cells.add(Wording.code(entry.getTextContent().strip())));
		cells.add(ModelXml.text(rule, "description"));
		return cells;
	}

}
