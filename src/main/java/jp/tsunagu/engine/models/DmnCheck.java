package jp.tsunagu.engine.models;

import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/** What the parts of a decision say: FEEL and nothing else. */
class DmnCheck extends VocabularyCheck {

	private static final Set<String> FEEL = Set.of("feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/",
			"http://www.omg.org/spec/DMN/20180521/FEEL/", "http://www.omg.org/spec/FEEL/20140401");

	private static final Set<String> UNARY_TESTS = Set.of("inputEntry", "inputValues", "outputValues", "allowedValues");

	private static final Set<String> CALCULATED = Set.of("inputExpression", "outputEntry", "defaultOutputEntry",
			"literalExpression");

	private static final int LONGEST = 2000;

	private final FeelRules feel;

	DmnCheck(FeelRules feel, Findings findings) {
		super(Vocabulary.DMN, findings);
		this.feel = feel;
	}

	@Override
	void look(Element element) {
		String language = attribute(element, null, "expressionLanguage");
		if (language != null && !FEEL.contains(language)) {
			this.findings.add(id(element), "the language '%s' is not spoken here. Write FEEL.", language);
		}
		switch (element.getLocalName()) {
			case "decision" -> lifetime(element);
			case "text" -> calculated(element);
			default -> {
			}
		}
	}

	private void calculated(Element text) {
		String place = text.getParentNode().getLocalName();
		String feel = text(text);
		if (feel.isEmpty() || !(UNARY_TESTS.contains(place) || CALCULATED.contains(place))) {
			return;
		}
		String problem = (feel.length() > LONGEST) ? "is longer than %d characters".formatted(LONGEST)
				: this.feel.problem(feel, UNARY_TESTS.contains(place));
		if (problem != null) {
			this.findings.add(id(text), "'%s' %s. Write names, values and comparisons.", feel, problem);
		}
	}

	private void lifetime(Element decision) {
		for (String attribute : List.of("versionTag", "historyTimeToLive")) {
			String value = extension(decision, attribute);
			if (value == null || value.isEmpty()) {
				this.findings.add(id(decision),
						"camunda:%s is missing. Set it on the decision, as in versionTag 1.0 and "
								+ "historyTimeToLive P1825D.",
						attribute);
			}
		}
	}

}
