package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

/**
 * All that a page shows of one issue to one person: from the cases it was met in through
 * the council to what came of it. Whoever may not know the children reads no fact and
 * none of the notes, and sees how many cases there are but not which.
 *
 * @param status its parent's where it was merged
 * @param parent what it was merged into, or null
 * @param sheet with no fact where that is not for this person
 * @param origins those this person may know
 * @param hiddenOrigins how many more there are
 * @param merged what was merged into it
 * @param told how many families have been told the answer
 * @param untold how many are still to be told
 * @param feedback those of cases this person may know
 */
public record IssueFile(RecordNumber number, AreaId area, IssueSource source, IssueStatus status, IssueName parent,
		IssueSheet sheet, boolean seesFact, CoordinatorId owner, Instant raisedAt, Resolution resolution,
		CouncilAnswer councilAnswer, IssueReach reach, List<IssueOrigin> origins, int hiddenOrigins,
		List<IssueName> merged, List<Review> reviews, long told, long untold, List<Told> feedback,
		List<Line> timeline) {

	/** The children of its cases, or as many as people have said if that is more. */
	public int affected() {
		Integer said = this.sheet.affectedCount();
		return Math.max((said != null) ? said : 0, this.reach.children());
	}

	/**
	 * @param evidence null where that is not for this person
	 */
	public record Review(ReviewKind kind, int degree, LocalDate on, CoordinatorId by, String evidence) {
	}

	/**
	 * @param on null until the family was told
	 */
	public record Told(RecordNumber caseNumber, IssueStatus answer, LocalDate on, String reaction) {
	}

	/**
	 * @param by null where the application acted by itself
	 * @param note null where there is none for this person
	 */
	public record Line(Instant at, TimelineKind kind, String by, String note) {
	}

}
