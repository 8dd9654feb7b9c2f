package jp.tsunagu.engine.models;

import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Walks the whole file and refuses each element and attribute that {@link Vocabulary}
 * does not name; a subclass looks at what the rest says.
 */
abstract class VocabularyCheck {

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	private static final String DELEGATE = "Use a service task or listener with camunda:delegateExpression and one of "
			+ "the application's own beans.";

	private static final Map<String, String> ADVICE = Map.ofEntries(
			Map.entry("scriptTask", "Scripts never run here. " + DELEGATE),
			Map.entry("script", "Scripts never run here. " + DELEGATE),
			Map.entry("class", "Java classes are never called by name. " + DELEGATE),
			Map.entry("type", "Shell, mail and external tasks never run here. " + DELEGATE),
			Map.entry("topic", "Shell, mail and external tasks never run here. " + DELEGATE),
			Map.entry("connector", "Connectors never run here. " + DELEGATE),
			Map.entry("field", "Nothing is injected into delegates. Take it out."),
			Map.entry("formKey", "Forms are Camunda Forms, named by camunda:formRef. No URL and no HTML."),
			Map.entry("formData", "Forms are Camunda Forms, named by camunda:formRef."),
			Map.entry("language", "Expressions have no language of their own. Take it out."),
			Map.entry("timeCycle", "Timers do not repeat here. Use timeDate or timeDuration."),
			Map.entry("invocation", "Only FEEL is calculated here. Use a table or a literal expression."));

	protected final Findings findings;

	private final Vocabulary vocabulary;

	VocabularyCheck(Vocabulary vocabulary, Findings findings) {
		this.vocabulary = vocabulary;
		this.findings = findings;
	}

	void check(Element root) {
		if (!"definitions".equals(root.getLocalName()) || !isStandard(root)) {
			this.findings.add(id(root),
					"is no model of this kind. Open it in Camunda Modeler for Camunda 7 and save it.");
			return;
		}
		walk(root);
	}

	/** Looks at an element that the vocabulary allows. */
	abstract void look(Element element);

	private void walk(Element element) {
		if (isDrawing(element)) {
			drawing(element);
			return;
		}
		if (names(element)) {
			attributes(element);
			look(element);
		}
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				walk(inner);
			}
		}
	}

	private boolean names(Element element) {
		String name = element.getLocalName();
		boolean known = (isStandard(element) && this.vocabulary.elements().contains(name))
				|| (isExtension(element) && this.vocabulary.extensionElements().containsKey(name));
		if (!known) {
			refuse(element, "element", element.getNodeName(), name);
		}
		return known;
	}

	private void attributes(Element element) {
		NamedNodeMap attributes = element.getAttributes();
		for (int index = 0; index < attributes.getLength(); index++) {
			Attr attribute = (Attr) attributes.item(index);
			if (!isKnown(element, attribute)) {
				refuse(element, "attribute", attribute.getNodeName(), attribute.getLocalName());
			}
		}
	}

	private boolean isKnown(Element element, Attr attribute) {
		String space = attribute.getNamespaceURI();
		String name = attribute.getLocalName();
		if (space == null) {
			Set<String> own = isExtension(element) ? this.vocabulary.extensionElements().get(element.getLocalName())
					: this.vocabulary.attributes();
			return own.contains(name);
		}
		return switch (space) {
			case XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XML_NS_URI, MODELER -> true;
			case XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI -> "type".equals(name);
			default -> isStandard(element) && space.equals(this.vocabulary.extension())
					&& this.vocabulary.extensionAttributes().contains(name);
		};
	}

	/** A picture lies beside the model and holds nothing of it. */
	private void drawing(Element element) {
		boolean beside = element.getParentNode() instanceof Element parent
				&& (parent.getParentNode() instanceof org.w3c.dom.Document || isDrawing(parent));
		if (!beside || !isDrawing(element)) {
			refuse(element, "element", element.getNodeName(), element.getLocalName());
			return;
		}
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				drawing(inner);
			}
		}
	}

	private void refuse(Element element, String kind, String shown, String name) {
		this.findings.add(id(element), "the %s '%s' is not allowed. ".formatted(kind, shown.replace("%", ""))
				+ ADVICE.getOrDefault(name, "Take it out, or ask a developer."));
	}

	private boolean isStandard(Element element) {
		return this.vocabulary.model().contains(String.valueOf(element.getNamespaceURI()));
	}

	private boolean isExtension(Element element) {
		return this.vocabulary.extension().equals(element.getNamespaceURI());
	}

	private boolean isDrawing(Element element) {
		return this.vocabulary.drawing().contains(String.valueOf(element.getNamespaceURI()));
	}

	protected String extension(Element element, String attribute) {
		return attribute(element, this.vocabulary.extension(), attribute);
	}

	protected static String attribute(Element element, String space, String attribute) {
		return element.hasAttributeNS(space, attribute) ? element.getAttributeNS(space, attribute).strip() : null;
	}

	/** The id by which somebody finds the place in Camunda Modeler. */
	protected static String id(Element element) {
		for (Node node = element; node instanceof Element near; node = node.getParentNode()) {
			if (near.hasAttribute("id")) {
				return near.getAttribute("id").strip().replaceAll("\\s+", " ");
			}
		}
		return element.getNodeName();
	}

	/** What stands in an element itself, not in those inside it. */
	protected static String text(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
				text.append(child.getNodeValue());
			}
		}
		return text.toString().strip();
	}

}
