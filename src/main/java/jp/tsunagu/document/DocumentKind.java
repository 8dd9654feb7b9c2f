package jp.tsunagu.document;

import jp.tsunagu.engine.CodeList;

/** What kind of paper it is. */
public enum DocumentKind implements CodeList {

	CONSENT_FORM("同意書"), MEDICAL_LETTER("診療情報提供書・退院サマリー"), NURSING_ORDER("訪問看護指示書"), CARE_SCORE("医療的ケア判定スコアの記録"),
	SERVICE_PLAN("サービス等利用計画・障害児支援利用計画"), SCHOOL_PLAN("保育・教育の計画"), EMERGENCY_PLAN("緊急時・災害時の手順"), MEETING_PAPER("会議の資料"),
	OTHER("そのほか");

	private final String label;

	DocumentKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
