package jp.tsunagu.calendar.web;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import jp.tsunagu.calendar.Loads;

/** How the days are laid out. */
public enum CalendarShape {

	LIST("一覧"), WEEK("週"), MONTH("月");

	private final String label;

	CalendarShape(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** The first day of the whole weeks it shows. */
	LocalDate first(LocalDate day) {
		return Loads.weekOf((this == MONTH) ? day.withDayOfMonth(1) : day);
	}

	LocalDate last(LocalDate day) {
		return Loads.weekOf((this == MONTH) ? day.with(TemporalAdjusters.lastDayOfMonth()) : day).plusDays(6);
	}

	/** A day of the page so many pages on; its first one, so that months do not drift. */
	LocalDate move(LocalDate day, int pages) {
		return (this == MONTH) ? day.withDayOfMonth(1).plusMonths(pages) : Loads.weekOf(day).plusWeeks(pages);
	}

}
