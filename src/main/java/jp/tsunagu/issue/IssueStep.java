package jp.tsunagu.issue;

/** What comes next for an issue. */
public enum IssueStep {

	/** Its owner sorts it, anew or for the first time. */
	SORT,

	/** It is looked at on the day of its next review. */
	REVIEW,

	/** It is resolved, if that holds for three months. */
	CONFIRM,

	/** Nothing: it is closed. */
	END;

	/** A review may say otherwise. */
	public static IssueStep after(IssueStatus status) {
		return switch (status) {
			case EXTRACTED, REJECTED, REOPENED -> SORT;
			case RESOLVED -> CONFIRM;
			case CLOSED -> END;
			default -> REVIEW;
		};
	}

}
