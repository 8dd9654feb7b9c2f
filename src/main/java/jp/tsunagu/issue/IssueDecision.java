package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** What is to be done with an issue once it is sorted. */
public enum IssueDecision implements CodeList {

	ACT("個別に対応する"), SUBMIT("協議会に提出する"), MERGE("同じ課題に統合する"), DROP("取り下げる");

	private final String label;

	IssueDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
