package jp.tsunagu.team;

import jp.tsunagu.engine.CodeList;

/** What a member does in the team (brief 2.5). */
public enum TeamRole implements CodeList {

	MAIN("主担当"), SUB("副担当"), MEDICAL("医療"), NURSING("看護"), REHAB("リハ"), WELFARE("福祉サービス"), EDUCATION("教育"),
	CHILDCARE("保育"), ADMINISTRATION("行政"), FAMILY("家族"), OTHER("その他");

	private final String label;

	TeamRole(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
