package jp.tsunagu.issue;

import java.time.LocalDate;

/** When an issue is looked at again (brief 10: every three months). */
final class ReviewDays {

	private static final int USUAL_MONTHS = 3;

	private static final int MONTHS_AFTER_REJECTION = 12;

	private ReviewDays() {
	}

	/** The day that was asked for, or the usual one. */
	static LocalDate or(LocalDate asked, LocalDate today) {
		return (asked != null) ? asked : today.plusMonths(USUAL_MONTHS);
	}

	/** A rejected issue may be proposed again in the next year. */
	static LocalDate after(CouncilResult result, LocalDate asked, LocalDate today) {
		boolean rejected = result == CouncilResult.REJECTED;
		return (asked == null && rejected) ? today.plusMonths(MONTHS_AFTER_REJECTION) : or(asked, today);
	}

}
