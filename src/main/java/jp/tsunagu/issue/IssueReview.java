package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/** How far an issue was resolved on one day, and the evidence; never changed later. */
@Entity
public class IssueReview {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String issueNumber;

	@Enumerated(EnumType.STRING)
	private ReviewKind kind;

	private int degree;

	private String evidence;

	private LocalDate reviewedOn;

	private String reviewedBy;

	private Instant recordedAt;

	protected IssueReview() {
	}

	IssueReview(RecordNumber issue, ReviewKind kind, int degree, String evidence, LocalDate today, CoordinatorId by,
			Instant now) {
		this.issueNumber = issue.toString();
		this.kind = kind;
		this.degree = degree;
		this.evidence = evidence;
		this.reviewedOn = today;
		this.reviewedBy = by.toString();
		this.recordedAt = now;
	}

	public ReviewKind kind() {
		return this.kind;
	}

	public int degree() {
		return this.degree;
	}

	public String evidence() {
		return this.evidence;
	}

	public LocalDate reviewedOn() {
		return this.reviewedOn;
	}

	public CoordinatorId reviewedBy() {
		return CoordinatorId.of(this.reviewedBy);
	}

}
