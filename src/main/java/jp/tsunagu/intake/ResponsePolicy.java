package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-11 対応方針. */
public enum ResponsePolicy implements CodeList {

	INFO_ONLY("情報提供で終結"), ADVICE("支援者へ助言"), REFER("つなぐ"), CASE("個別支援開始"), JOIN("既存チームに参加"), ESCALATE("課題化のみ"),
	TRANSFER("他圏域へ引継ぎ"), EMERGENCY("緊急対応");

	private final String label;

	ResponsePolicy(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
