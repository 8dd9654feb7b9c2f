package jp.tsunagu.council;

import jp.tsunagu.engine.CodeList;

/** What can happen to a planned meeting and to the seat in it. */
public enum CouncilEventKind implements CodeList {

	POSTPONED("延期された"), CANCELLED("中止された"), MODE("開き方が変わった"), GIVE_BACK("出席できなくなった（交代したい）");

	private final String label;

	CouncilEventKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
