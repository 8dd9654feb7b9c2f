package jp.tsunagu.engine.models;

/** Told by the ending, which is how the engine tells them as well. */
enum FileKind {

	PROCESS, DECISION, FORM, OTHER;

	static FileKind of(String name) {
		if (name == null) {
			return OTHER;
		}
		return switch (name.substring(name.lastIndexOf('.') + 1)) {
			case "bpmn" -> PROCESS;
			case "dmn" -> DECISION;
			case "form" -> FORM;
			default -> OTHER;
		};
	}

}
