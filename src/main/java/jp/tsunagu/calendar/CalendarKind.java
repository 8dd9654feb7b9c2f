package jp.tsunagu.calendar;

import jp.tsunagu.engine.CodeList;

/** What kind of day a line of the calendar is. */
public enum CalendarKind implements CodeList {

	TASK("仕事の期限", true), MONITORING("モニタリング", true), REVIEW("課題の見直し", true), MEETING("協議会の会議", true),
	DEADLINE("提出の締切", true), CONSENT("同意の期限", true),

	/** Comes by itself and is nobody's work of that day. */
	TRANSITION("ライフステージの節目", false);

	private final String label;

	private final boolean work;

	CalendarKind(String label, boolean work) {
		this.label = label;
		this.work = work;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Whether it counts towards what is too much for one person. */
	boolean isWork() {
		return this.work;
	}

	/** Whether it tells something of a child's file and not only that work waits. */
	public boolean tellsOfTheFile() {
		return this == CONSENT || this == TRANSITION;
	}

}
