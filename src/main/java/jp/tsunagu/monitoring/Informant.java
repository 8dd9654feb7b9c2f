package jp.tsunagu.monitoring;

import jp.tsunagu.engine.CodeList;

/** 聴取相手: those of CL-03 who can tell how a child is. */
public enum Informant implements CodeList {

	CHILD("本人"), MOTHER("母"), FATHER("父"), RELATIVE("きょうだい・親族"), SUPPORTER("支援者"), MUNICIPALITY("行政");

	private final String label;

	Informant(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
