package jp.tsunagu.intake;

import jp.tsunagu.engine.CodeList;

/** CL-03 相談者区分. */
public enum ConsulterType implements CodeList {

	CHILD("本人"), MOTHER("母"), FATHER("父"), RELATIVE("きょうだい・親族"), SUPPORTER("支援者"), MUNICIPALITY("行政"), COUNCIL("協議の場"),
	ANON("匿名");

	private final String label;

	ConsulterType(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
