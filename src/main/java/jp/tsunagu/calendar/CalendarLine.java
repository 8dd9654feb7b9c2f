package jp.tsunagu.calendar;

import java.time.Instant;
import java.time.LocalDate;

import jp.tsunagu.engine.JapaneseDates;

/**
 * One line of the calendar. It has no name of a child and nothing that was typed.
 *
 * @param timed whether the time of day means something
 * @param what the name of the task, council or life stage; null where the kind says all
 * @param who a coordinator; null where it is everybody's
 */
public record CalendarLine(CalendarPosition position, boolean timed, CalendarKind kind, String number, String what,
		String who) {

	public Instant at() {
		return this.position.at();
	}

	/** The day in Tokyo. */
	public LocalDate day() {
		return LocalDate.ofInstant(at(), JapaneseDates.TOKYO);
	}

	/**
	 * Names this event in the calendars of others as long as it waits. A round or review
	 * keeps its name when it becomes a task: there is one at a time.
	 */
	public String uid() {
		boolean oneAtATime = this.kind == CalendarKind.MONITORING || this.kind == CalendarKind.REVIEW;
		return "%s-%s@tsunagu".formatted(this.kind.name().toLowerCase(java.util.Locale.ROOT),
				oneAtATime ? this.number : this.position.key());
	}

}
