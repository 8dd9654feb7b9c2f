package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-07 緊急度. */
public enum Urgency implements CodeList {

	EMERGENCY("緊急（当日）"), HIGH("至急（1営業日）"), NORMAL("通常"), INFO("情報提供のみ");

	private final String label;

	Urgency(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
