package jp.tsunagu.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A model file as a list of elements, in the order in which they are written. */
record ModelXml(Document document) {

	private static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";

	static ModelXml read(Path model) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return new ModelXml(factory.newDocumentBuilder().parse(model.toFile()));
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IOException(model + " is not XML", ex);
		}
	}

	List<Element> all(String kind) {
		return all(this.document.getDocumentElement(), kind);
	}

	static List<Element> all(Element within, String kind) {
		var found = within.getElementsByTagNameNS("*", kind);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	Element byId(String id) {
		return all("*").stream().filter((element) -> element.getAttribute("id").equals(id)).findFirst().orElseThrow();
	}

	/** The one element of that kind inside, or null. */
	static Element one(Element within, String kind) {
		List<Element> found = all(within, kind);
		return found.isEmpty() ? null : found.get(0);
	}

	static String text(Element within, String kind) {
		Element found = one(within, kind);
		return (found != null) ? found.getTextContent().strip() : "";
	}

	static String camunda(Element element, String attribute) {
		return element.getAttributeNS(CAMUNDA_BPMN, attribute);
	}

	static Element parent(Element element) {
		Node parent = element.getParentNode();
		return (parent instanceof Element found) ? found : null;
	}

}
