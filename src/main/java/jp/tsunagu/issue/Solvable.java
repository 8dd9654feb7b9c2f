package jp.tsunagu.issue;

import jp.tsunagu.engine.CodeList;

/** Whether an issue can be solved within one case (brief 2.8). */
public enum Solvable implements CodeList {

	YES("可"), PARTLY("一部"), NO("不可");

	private final String label;

	Solvable(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
