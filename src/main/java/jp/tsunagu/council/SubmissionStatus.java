package jp.tsunagu.council;

import jp.tsunagu.engine.CodeList;

/** How far a submission has come. */
public enum SubmissionStatus implements CodeList {

	DRAFT("作成中"), CHECKING("匿名化の確認待ち"), CHECKED("確認済み"), QUEUED("次の会議待ち"), ON_AGENDA("議題"), HELD("結果の記録待ち"),
	DECIDED("結果あり");

	private final String label;

	SubmissionStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
