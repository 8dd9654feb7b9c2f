package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/** A case that is to tell its family how an issue was answered, and whether it has. */
@Entity
@Table(name = "issue_feedback")
public class Feedback {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String issueNumber;

	private String caseNumber;

	@Enumerated(EnumType.STRING)
	private IssueStatus answer;

	private Instant askedAt;

	private LocalDate informedOn;

	private String reaction;

	private String informedBy;

	protected Feedback() {
	}

	Feedback(RecordNumber issue, RecordNumber caseNumber) {
		this.issueNumber = issue.toString();
		this.caseNumber = caseNumber.toString();
	}

	/** The newest answer is what the family is told. */
	Feedback ask(IssueStatus known, Instant now) {
		this.answer = known;
		this.askedAt = now;
		return this;
	}

	Feedback told(FamilyInformed how, CoordinatorId by) {
		this.informedOn = how.informedOn();
		this.reaction = how.reaction();
		this.informedBy = by.toString();
		return this;
	}

	public RecordNumber caseNumber() {
		return RecordNumber.of(this.caseNumber);
	}

	/** What there is to tell: adopted, rejected or closed. */
	public IssueStatus answer() {
		return this.answer;
	}

	public boolean isTold() {
		return this.informedOn != null;
	}

	/** Null until the family was told. */
	public LocalDate informedOn() {
		return this.informedOn;
	}

	public String reaction() {
		return this.reaction;
	}

}
