package jp.tsunagu.monitoring;

import jp.tsunagu.engine.CodeList;

/** How a child or a family has changed since the last round (brief 2.7). */
public enum StateChange implements CodeList {

	IMPROVED("改善"), UNCHANGED("不変"), WORSENED("悪化"), UNKNOWN("不明");

	private final String label;

	StateChange(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
