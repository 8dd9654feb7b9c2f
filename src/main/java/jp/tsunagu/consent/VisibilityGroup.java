package jp.tsunagu.consent;

import jp.tsunagu.engine.CodeList;

/**
 * The parts of a child's file that are shared or not, each by itself (brief 2.2, A to J).
 */
public enum VisibilityGroup implements CodeList {

	BASIC("基本"), MEDICAL("医療"), DEVELOPMENT("身体・発達"), FAMILY("生活・家族"), EDUCATION("教育・保育"), BENEFITS("制度"),
	SERVICES("福祉サービス"), DISASTER("防災"), WISHES("本人・家族の意向"), SUMMARY("総合所見");

	private final String label;

	VisibilityGroup(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
