package jp.tsunagu.caseevent;

import jp.tsunagu.engine.CodeList;

/** What can happen around a case. */
public enum CaseEventKind implements CodeList {

	NOTE("近況を残す"), RED_FLAG("危険サインがある"), ISSUE("課題を挙げる"), COORDINATOR_CHANGE("担当を替えたい"), MEMBER_LEFT("支援者がチームを離れた"),
	INTERVAL("モニタリングの間隔を変える"), CONSENT_WITHDRAWN("同意が撤回された"), CONSENT_RENEWED("同意を新しく得た"), END("支援の終わりを検討する"),
	MOVED("転居し、次の圏域に引き継がれた"), DECEASED("児が亡くなった");

	private final String label;

	CaseEventKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
