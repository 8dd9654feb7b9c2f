package jp.tsunagu.engine.models;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * One file of a deployment, read once.
 *
 * @param xml the root of a process or decision that could be read
 * @param form a form that could be read
 * @param problem why nothing could be read, or null
 */
record DeployedFile(String name, FileKind kind, Element xml, JsonNode form, String problem) {

	private static final int LARGEST = 1024 * 1024;

	static DeployedFile read(String name, byte[] content) {
		FileKind kind = FileKind.of(name);
		if (content.length > LARGEST) {
			return unread(name, kind, "is larger than 1 MB. No model and no form is.");
		}
		try {
			return switch (kind) {
				case PROCESS, DECISION -> new DeployedFile(name, kind, SafeXml.read(content), null, null);
				case FORM -> new DeployedFile(name, kind, null, FormCheck.read(content), null);
				case OTHER -> unread(name, kind, "is no .bpmn, .dmn or .form. Deploy nothing else.");
			};
		}
		catch (SAXException | IOException ex) {
			return unread(name, kind, "cannot be read. A DOCTYPE or an entity is refused: " + ex.getMessage());
		}
	}

	private static DeployedFile unread(String name, FileKind kind, String problem) {
		return new DeployedFile(name, kind, null, null, problem);
	}

}
