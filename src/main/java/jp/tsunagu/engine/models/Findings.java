package jp.tsunagu.engine.models;

import java.util.List;

/** Collects what is wrong with one file. */
final class Findings {

	private static final int SHOWN = 140;

	private final String file;

	private final List<Finding> found;

	Findings(String file, List<Finding> found) {
		this.file = file;
		this.found = found;
	}

	void add(String element, String problem, Object... parts) {
		Object[] shown = new Object[parts.length];
		for (int part = 0; part < parts.length; part++) {
			shown[part] = shortened(String.valueOf(parts[part]));
		}
		this.found.add(new Finding(this.file, element, problem.formatted(shown)));
	}

	/** What came from outside is quoted in one short line. */
	private static String shortened(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return (line.length() > SHOWN) ? line.substring(0, SHOWN) + "…" : line;
	}

}
