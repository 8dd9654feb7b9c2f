package jp.tsunagu.engine.models;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * What the parts of a process say: expressions, beans, variables, forms, messages,
 * groups, decisions and called processes. The engine evaluates names and documentation of
 * tasks as well, so no text is taken for harmless.
 */
class BpmnCheck extends VocabularyCheck {

	private static final Set<String> BINDINGS = Set.of("latest", "deployment");

	private final ModelWords words;

	private final Neighbours neighbours;

	private final ExpressionRules expressions;

	BpmnCheck(ModelWords words, Neighbours neighbours, Findings findings) {
		super(Vocabulary.BPMN, findings);
		this.words = words;
		this.neighbours = neighbours;
		this.expressions = new ExpressionRules(words::isVariable, words::isQuestion);
	}

	@Override
	void look(Element element) {
		expressions(element);
		references(element);
		variables(element);
		switch (element.getLocalName()) {
			case "process" -> lifetime(element);
			case "message" -> known(element, element.getAttribute("name"), this.words::isMessage,
					"nobody listens to the message '%s'. Use a message of the application's own models.");
			case "definitions" -> language(element);
			default -> {
			}
		}
	}

	private void expressions(Element element) {
		NamedNodeMap attributes = element.getAttributes();
		for (int index = 0; index < attributes.getLength(); index++) {
			Attr attribute = (Attr) attributes.item(index);
			if ("delegateExpression".equals(attribute.getLocalName())) {
				delegate(element, attribute.getValue());
			}
			else {
				expression(element, attribute.getValue());
			}
		}
		expression(element, text(element));
	}

	private void delegate(Element element, String text) {
		String bean = ExpressionRules.soleName(text);
		if (bean == null || !this.words.isDelegate(bean)) {
			this.findings.add(id(element),
					"'%s' is none of the application's delegates and listeners. Write ${name} with one of them.", text);
		}
	}

	private void expression(Element element, String text) {
		this.expressions.check(text, (problem) -> this.findings.add(id(element),
				"the expression '%s' %s. Use a declared variable, 'due' or 'keeper'.", text, problem));
	}

	private void references(Element element) {
		known(element, extension(element, "formRef"), this.neighbours::hasForm,
				"there is no form '%s'. Deploy it along, or correct the id.");
		known(element, extension(element, "decisionRef"), this.neighbours::hasDecision,
				"there is no decision '%s'. Deploy it along, or correct the id.");
		known(element, attribute(element, null, "calledElement"), this.neighbours::hasProcess,
				"there is no process '%s'. Deploy it along, or correct the key.");
		for (String binding : List.of("formRefBinding", "decisionRefBinding", "calledElementBinding")) {
			known(element, extension(element, binding), BINDINGS::contains,
					"the binding '%s' is not used. Use latest.");
		}
		String groups = extension(element, "candidateGroups");
		if (groups != null) {
			for (String group : groups.split(",")) {
				known(element, group.strip(), this.words::isGroup, "there is no group '%s'. Use a group of the house.");
			}
		}
	}

	private void variables(Element element) {
		for (String attribute : List.of("elementVariable", "resultVariable", "variableName", "errorCodeVariable",
				"errorMessageVariable", "escalationCodeVariable")) {
			variable(element, extension(element, attribute));
		}
		switch (element.getLocalName()) {
			case "in", "out" -> {
				variable(element, attribute(element, null, "source"));
				variable(element, attribute(element, null, "target"));
			}
			case "inputParameter", "outputParameter" -> variable(element, element.getAttribute("name"));
			default -> {
			}
		}
	}

	private void variable(Element element, String name) {
		known(element, name, this.words::isVariable,
				"'%s' is no declared variable, so it cannot be stored. Use a declared one, or ask a developer.");
	}

	private void lifetime(Element process) {
		for (String attribute : List.of("versionTag", "historyTimeToLive")) {
			String value = extension(process, attribute);
			if (value == null || value.isEmpty()) {
				this.findings.add(id(process), "camunda:%s is missing. Set it on the process, as in versionTag 1.0 and "
						+ "historyTimeToLive P1825D.", attribute);
			}
		}
	}

	private void language(Element definitions) {
		for (String attribute : List.of("expressionLanguage", "typeLanguage")) {
			known(definitions, attribute(definitions, null, attribute), (language) -> false,
					"the language '%s' is not spoken here. Take the attribute out.");
		}
	}

	private void known(Element element, String value, Predicate<String> known, String problem) {
		if (value != null && !known.test(value)) {
			this.findings.add(id(element), problem, value);
		}
	}

}
