package jp.tsunagu.statusupdate;

import jp.tsunagu.engine.CodeList;

/** How things are since the last time, in the fewest words that tell a change. */
public enum Condition implements CodeList {

	UNCHANGED("変わりない"), BETTER("よくなった"), CONCERN("気になることがある");

	private final String label;

	Condition(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
