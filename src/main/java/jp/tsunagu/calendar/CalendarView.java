package jp.tsunagu.calendar;

import java.time.LocalDate;

import jp.tsunagu.directory.AreaId;

/**
 * Whose days somebody looks at.
 *
 * @param viewer who looks: what a child's file says is shown to who may know it
 * @param who the coordinator whose days they are; null for everybody of the area
 * @param kind null for all
 */
public record CalendarView(AreaId area, String viewer, String who, CalendarKind kind, LocalDate today) {

	/** So far one may look ahead. */
	public static final int DAYS = 90;

	/** The last day there is anything on. */
	public LocalDate last() {
		return this.today.plusDays(DAYS);
	}

	CalendarView ofAllKinds() {
		return new CalendarView(this.area, this.viewer, this.who, null, this.today);
	}

}
