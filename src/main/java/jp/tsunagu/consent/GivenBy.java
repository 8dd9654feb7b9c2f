package jp.tsunagu.consent;

import jp.tsunagu.engine.CodeList;

/** Who gave consent: the person or whoever represents them in law (brief 2.10). */
public enum GivenBy implements CodeList {

	CHILD("本人"), FATHER("父"), MOTHER("母"), MINOR_GUARDIAN("未成年後見人"), LEGAL_REPRESENTATIVE("その他法定代理人"),
	ADULT_GUARDIAN("成年後見人等");

	private final String label;

	GivenBy(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
