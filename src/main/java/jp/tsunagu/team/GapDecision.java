package jp.tsunagu.team;

import jp.tsunagu.engine.CodeList;

/** What is done about missing professions. */
public enum GapDecision implements CodeList {

	PROPOSE_AGAIN("別の人を探して、もう一度提案する"), GO_ON_WITH_ISSUE("課題として挙げ、今のチームで進める"), NOT_NEEDED("このケースには要らない");

	private final String label;

	GapDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
