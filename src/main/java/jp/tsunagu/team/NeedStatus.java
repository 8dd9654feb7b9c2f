package jp.tsunagu.team;

import jp.tsunagu.engine.CodeList;

/** Whether a profession that a team needs is there. */
public enum NeedStatus implements CodeList {

	MISSING("不足"), COVERED("充足"), WITH_ISSUE("不足（課題として続ける）"), NOT_NEEDED("不要と判断");

	private final String label;

	NeedStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
