package jp.tsunagu.council;

import jp.tsunagu.engine.CodeList;

/**
 * Where a meeting stands; while it is put off its agenda and attendee are arranged anew.
 */
public enum MeetingStatus implements CodeList {

	PLANNED("予定"), POSTPONED("延期"), CANCELLED("中止"), HELD("開催済み");

	private final String label;

	MeetingStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
