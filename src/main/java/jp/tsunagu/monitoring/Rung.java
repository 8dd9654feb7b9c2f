package jp.tsunagu.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jp.tsunagu.engine.CodeList;
import jp.tsunagu.notification.NoticeKind;

/**
 * The ladder of a round that nobody has done yet, lowest first (brief 10,
 * {@code monitoring.remind}). Each rung tells whom the one below told, and more.
 */
enum Rung implements CodeList {

	SOON("期限が近いことを主担当に知らせた", NoticeKind.MONITORING_SOON, Integer.MIN_VALUE),
	DUE("期限が来たことを主担当と副担当に知らせた", NoticeKind.MONITORING_DUE, 0),
	SECRETARIAT("遅れていることを担当と旗振り役に知らせた", NoticeKind.MONITORING_OVERDUE, 7),
	OPEN_TO_ALL("代行をすべてのコーディネーターに呼びかけた", NoticeKind.MONITORING_OPEN_TO_ALL, 14);

	private final String label;

	private final NoticeKind notice;

	private final int daysAfterDue;

	Rung(String label, NoticeKind notice, int daysAfterDue) {
		this.label = label;
		this.notice = notice;
		this.daysAfterDue = daysAfterDue;
	}

	/** The highest rung that is reached on a day. */
	static Rung reached(LocalDate dueOn, LocalDate today) {
		long late = ChronoUnit.DAYS.between(dueOn, today);
		Rung highest = SOON;
		for (Rung rung : values()) {
			highest = (late >= rung.daysAfterDue) ? rung : highest;
		}
		return highest;
	}

	@Override
	public String label() {
		return this.label;
	}

	NoticeKind notice() {
		return this.notice;
	}

}
