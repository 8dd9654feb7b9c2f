package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** CL-17 課題の要因. */
public enum IssueCause implements CodeList {

	RESOURCE_LACK("資源不足"), STAFF_LACK("人材不足"), SKILL_LACK("技術不足"), INFO_LACK("情報不足"), COORDINATION_LACK("連携不足"),
	RULE_BARRIER("制度の隙間"), DISTANCE("地理・交通"), MUNICIPAL_GAP("市町間の差"), FUNDING("費用"), FACILITY_ENV("設備・環境"),
	OTHER("その他");

	private final String label;

	IssueCause(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
