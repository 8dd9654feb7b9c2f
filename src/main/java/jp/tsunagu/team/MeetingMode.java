package jp.tsunagu.team;

import jp.tsunagu.engine.CodeList;

/** How a meeting is held. */
public enum MeetingMode implements CodeList {

	IN_PERSON("対面"), ONLINE("オンライン"), HYBRID("対面とオンライン"), WRITTEN("書面");

	private final String label;

	MeetingMode(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
