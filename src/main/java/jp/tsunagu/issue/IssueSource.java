package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** Where an issue was found (brief 2.8). */
public enum IssueSource implements CodeList {

	CONSULTATION("相談"), ASSESSMENT("アセスメント"), MONITORING("モニタリング"), TEAM_MEETING("支援会議"), TEAM_GAP("チームの不足職種"),
	CONFERENCE("共有・協議の場"), COUNCIL("協議の場"), GATHERING("交流会"), LIAISON("連絡会"), PUBLICITY("広報"), OTHER("その他");

	private final String label;

	IssueSource(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
