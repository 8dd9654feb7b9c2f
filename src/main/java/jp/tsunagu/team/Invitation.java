package jp.tsunagu.team;

import jp.tsunagu.engine.CodeList;

/** How far somebody has come on the way into a team (brief 2.5). */
public enum Invitation implements CodeList {

	NOT_SENT("未送"), ASKED("依頼中"), ACCEPTED("承諾"), DECLINED("辞退"), LEFT("離脱"), WITHDRAWN("依頼取りやめ");

	private final String label;

	Invitation(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
