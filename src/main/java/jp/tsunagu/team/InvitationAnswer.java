package jp.tsunagu.team;

import jp.tsunagu.engine.CodeList;

/** What somebody who was asked into a team says. */
public enum InvitationAnswer implements CodeList {

	ACCEPTED("参加する"), DECLINED("辞退する");

	private final String label;

	InvitationAnswer(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
