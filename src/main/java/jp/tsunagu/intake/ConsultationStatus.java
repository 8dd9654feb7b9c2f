package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-20 相談状態. */
public enum ConsultationStatus implements CodeList {

	RECEIVED("受付"), TRIAGED("一次整理"), SHARED("共有済"), POLICY_DECIDED("方針決定"), IN_ACTION("対応中"), ANSWERED("回答済"),
	CLOSED("終結"), TRANSFERRED("引継ぎ済"), DUPLICATE("重複統合"), VOID("取消");

	private final String label;

	ConsultationStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
