package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** What can happen around an issue between its steps. */
public enum IssueEventKind implements CodeList {

	NOTE("近況を残す"), ADD_ORIGIN("ほかのケースでも見つかった"), MERGE("同じ課題に統合する"), UNMERGE("統合から外す"), CHANGE_OWNER("担当を替える"),
	REOPEN("終わった課題を再開する");

	private final String label;

	IssueEventKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
