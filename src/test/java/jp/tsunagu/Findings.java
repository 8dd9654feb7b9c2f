package jp.tsunagu;

import java.util.ArrayList;
import java.util.List;

/** What a gate has found: each names the element and says what to do. */
final class Findings {

	private final List<String> found = new ArrayList<>();

	void expect(boolean holds, String finding, Object... arguments) {
		if (!holds) {
			this.found.add(finding.formatted(arguments));
		}
	}

	List<String> found() {
		return this.found;
	}

}
