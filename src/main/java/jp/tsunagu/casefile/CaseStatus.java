package jp.tsunagu.casefile;

import jp.tsunagu.engine.CodeList;

/** CL-21 ケース状態. */
public enum CaseStatus implements CodeList {

	OPEN("支援中"), WATCH("見守り"), SUSPENDED("中断"), TRANSFERRING("引継ぎ中"), CLOSED("終結"), CLOSED_DECEASED("死亡による終結");

	private final String label;

	CaseStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
