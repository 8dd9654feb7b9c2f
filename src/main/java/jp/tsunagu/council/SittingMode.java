package jp.tsunagu.council;

import jp.tsunagu.engine.CodeList;

/** How a council sits. */
public enum SittingMode implements CodeList {

	IN_PERSON("対面"), ONLINE("オンライン"), HYBRID("対面とオンライン"), WRITTEN("書面");

	private final String label;

	SittingMode(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
