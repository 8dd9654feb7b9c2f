package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** What a review before the closure comes to. */
public enum ClosureDecision implements CodeList {

	CLOSE("終結する"), GO_ON("終結せずに続ける");

	private final String label;

	ClosureDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
