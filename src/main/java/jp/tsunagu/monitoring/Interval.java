package jp.tsunagu.monitoring;

import java.time.LocalDate;

/**
 * The time between two rounds in days, as the table and the coordinators give it. Thirty
 * days count as a calendar month, so that a round in three months falls on the same day
 * of the month.
 */
record Interval(int days) {

	private static final int MONTH = 30;

	/** The longest anybody may leave a child unseen (CL-14, PERIODIC). */
	static final int MOST_MONTHS = 12;

	static Interval ofWeeks(int weeks) {
		return new Interval(weeks * 7);
	}

	LocalDate after(LocalDate day) {
		return isInMonths() ? day.plusMonths(this.days / MONTH) : day.plusDays(this.days);
	}

	private boolean isInMonths() {
		return this.days % MONTH == 0;
	}

	@Override
	public String toString() {
		if (isInMonths()) {
			return "%dか月".formatted(this.days / MONTH);
		}
		return (this.days % 7 == 0) ? "%d週間".formatted(this.days / 7) : "%d日".formatted(this.days);
	}

}
