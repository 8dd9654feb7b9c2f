package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** At which step somebody said how far an issue is resolved. */
public enum ReviewKind implements CodeList {

	ACTION("個別の対応"), REVIEW("見直し"), CONFIRMED("解消の確定"), NOT_CONFIRMED("解消せず");

	private final String label;

	ReviewKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
