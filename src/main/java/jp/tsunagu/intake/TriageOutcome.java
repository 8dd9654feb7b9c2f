package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** Where 一次整理 sends a consultation (contract). */
public enum TriageOutcome implements CodeList {

	SHARE("共有・協議する"), ADVICE("支援者へ助言する"), INFO_ONLY("情報提供で終える"), EMERGENCY("緊急対応する");

	private final String label;

	TriageOutcome(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
