package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/**
 * One issue on the board; nothing of it says who a child is.
 *
 * @param title null until it is sorted
 * @param status its parent's where it was merged
 * @param mergedInto null where it stands for itself
 * @param severity 0 until it is sorted
 * @param municipalities codes of CL-04
 * @param affected children as people said, or the records it was met in
 * @param nextReviewOn null where nobody looks at it again
 * @param councilResult null before a council has answered
 */
public record IssueLine(RecordNumber number, String title, IssueScope scope, IssueStatus status,
		RecordNumber mergedInto, int severity, CoordinatorId owner, List<String> municipalities, int affected,
		int resolutionDegree, LocalDate nextReviewOn, Instant raisedAt, CouncilResult councilResult,
		int reopenedCount) {

	/** Where the next page begins. */
	public Key key() {
		return new Key(this.severity, this.raisedAt, this.number);
	}

	/** The place of an issue on the board: the most severe first, then the oldest. */
	public record Key(int severity, Instant raisedAt, RecordNumber number) {
	}

}
