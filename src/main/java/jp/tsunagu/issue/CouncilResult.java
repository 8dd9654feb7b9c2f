package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** How a council has answered. */
public enum CouncilResult implements CodeList {

	ADOPTED("採択"), CONTINUED("継続協議"), RETURNED("差戻し"), REJECTED("不採択"), REFERRED_UP("上申");

	private final String label;

	CouncilResult(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
