package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-10 口頭同意. */
public enum VerbalConsent implements CodeList {

	GIVEN("得た"), REFUSED("拒否"), NOT_YET("未確認"), NOT_NEEDED("個人情報なし");

	private final String label;

	VerbalConsent(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
