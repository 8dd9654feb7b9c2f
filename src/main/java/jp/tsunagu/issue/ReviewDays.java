package jp.tsunagu.issue;

import java.time.LocalDate;

/** When an issue is looked at again (brief 10). */
final class ReviewDays {

	private static final int USUAL_MONTHS = 3;

	/** How long a resolution must have held. */
	private static final int CONFIRM_MONTHS = 3;

	private static final int MONTHS_AFTER_REJECTION = 12;

	private ReviewDays() {
	}

	/** The day that was asked for, or the usual one. */
	static LocalDate of(Issue issue, int degree, LocalDate asked, LocalDate today) {
		if (ResolutionDegree.isResolved(degree)) {
			return today.plusMonths(CONFIRM_MONTHS);
		}
		LocalDate planned = issue.resolution().nextReviewOn();
		boolean rejected = issue.councilAnswer() != null
				&& issue.councilAnswer().councilResult() == CouncilResult.REJECTED;
		boolean waits = rejected && planned != null && planned.isAfter(today);
		return or(asked, waits ? planned : today.plusMonths(USUAL_MONTHS));
	}

	/** A rejected issue may be proposed again in the next year. */
	static LocalDate after(CouncilResult result, LocalDate asked, LocalDate today) {
		int months = (result == CouncilResult.REJECTED) ? MONTHS_AFTER_REJECTION : USUAL_MONTHS;
		return or(asked, today.plusMonths(months));
	}

	/** Nothing is put off longer than this. */
	static LocalDate latest(LocalDate today) {
		return today.plusMonths(MONTHS_AFTER_REJECTION);
	}

	private static LocalDate or(LocalDate asked, LocalDate usual) {
		return (asked != null) ? asked : usual;
	}

}
