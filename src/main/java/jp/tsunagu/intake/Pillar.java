package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-06 支援の柱 (report 3-1). */
public enum Pillar implements CodeList {

	INDIVIDUAL("個別支援"), REGIONAL("地域支援");

	private final String label;

	Pillar(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
