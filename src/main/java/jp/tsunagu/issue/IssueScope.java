package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** How far an issue reaches, and so who can answer it (brief 2.8). */
public enum IssueScope implements CodeList {

	INDIVIDUAL("個別"), MUNICIPAL("市町"), AREA("圏域"), PREFECTURE("県"), OPERATION("事業の運用");

	private final String label;

	IssueScope(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
