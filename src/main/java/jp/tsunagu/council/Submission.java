package jp.tsunagu.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.CouncilKind;
import jp.tsunagu.issue.CouncilResult;

import org.springframework.util.Assert;

/**
 * 提出票: one issue before one council, from the draft to the answer. What is returned is
 * kept as it was; its next version is another one.
 */
@Entity
@Table(name = "council_submission")
public class Submission {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String recordNumber;

	private String areaId;

	@Enumerated(EnumType.STRING)
	private CouncilKind routedKind;

	private String author;

	@Embedded
	private SubmissionDraft draft;

	@Enumerated(EnumType.STRING)
	private SubmissionStatus status;

	@Embedded
	private PassedCheck check;

	private String finding;

	private LocalDate submittedOn;

	private boolean carriedOver;

	private Instant queuedAt;

	@Embedded
	private AgendaPlace place;

	private Instant closedAt;

	@ElementCollection
	@CollectionTable(name = "council_decision", joinColumns = @JoinColumn(name = "submission_id"))
	@OrderColumn(name = "position")
	private List<CouncilDecision> decisions = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "council_action", joinColumns = @JoinColumn(name = "submission_id"))
	@OrderColumn(name = "position")
	private List<CouncilAction> actions = new ArrayList<>();

	@Version
	private int version;

	protected Submission() {
	}

	Submission(RecordNumber issue, AreaId area, CouncilKind kind, SubmissionDraft draft) {
		this.recordNumber = issue.toString();
		this.areaId = area.toString();
		this.routedKind = kind;
		this.draft = draft;
		this.status = SubmissionStatus.DRAFT;
	}

	Submission prepare(SubmissionDraft written, CouncilKind kind, CoordinatorId by) {
		require(SubmissionStatus.DRAFT);
		this.draft = written;
		this.routedKind = kind;
		this.author = by.toString();
		this.check = null;
		this.status = SubmissionStatus.CHECKING;
		return this;
	}

	Submission pass(CoordinatorId by, String note, Figures shown, Instant now) {
		require(SubmissionStatus.CHECKING);
		this.check = new PassedCheck(by.toString(), now, shown);
		this.finding = note;
		this.status = SubmissionStatus.CHECKED;
		return this;
	}

	Submission sendBack(String note) {
		require(SubmissionStatus.CHECKING);
		this.finding = note;
		this.status = SubmissionStatus.DRAFT;
		return this;
	}

	Submission handIn(LocalDate day) {
		this.submittedOn = (this.submittedOn != null) ? this.submittedOn : day;
		return this;
	}

	/** Whether it may go onto the agenda that closed, or closes, on that day. */
	boolean isInTimeFor(LocalDate deadline) {
		return this.carriedOver || !this.submittedOn.isAfter(deadline);
	}

	Submission place(RecordNumber meeting, int position) {
		this.status = SubmissionStatus.ON_AGENDA;
		this.place = new AgendaPlace(meeting.toString(), position);
		this.queuedAt = null;
		return this;
	}

	Submission queue(Instant now) {
		this.status = SubmissionStatus.QUEUED;
		this.place = null;
		this.queuedAt = now;
		return this;
	}

	/** It was in time once; from now on it goes onto whichever meeting comes next. */
	Submission carryOver() {
		this.carriedOver = true;
		return this;
	}

	Submission held() {
		this.status = SubmissionStatus.HELD;
		return this;
	}

	Submission decide(CouncilOutcome outcome, CoordinatorId by, LocalDate today, Instant now) {
		require(SubmissionStatus.HELD);
		this.decisions.add(new CouncilDecision(this.place.meetingNumber(), outcome.councilResult(),
				outcome.resultReason(), today, by.toString(), outcome.followUpDue()));
		this.actions.addAll(outcome.actions());
		if (outcome.councilResult() == CouncilResult.CONTINUED) {
			this.status = SubmissionStatus.CHECKED;
			return carryOver();
		}
		this.status = SubmissionStatus.DECIDED;
		this.closedAt = now;
		return this;
	}

	private void require(SubmissionStatus expected) {
		Assert.state(this.status == expected, () -> "Submission of %s is %s".formatted(this.recordNumber, this.status));
	}

	/** With what its forms and pages show, for use after the transaction. */
	Submission loaded() {
		this.decisions.size();
		this.actions.size();
		return this;
	}

	public RecordNumber number() {
		return RecordNumber.of(this.recordNumber);
	}

	public AreaId area() {
		return AreaId.of(this.areaId);
	}

	public CouncilKind routedKind() {
		return this.routedKind;
	}

	public Optional<CoordinatorId> author() {
		return Optional.ofNullable(this.author).map(CoordinatorId::of);
	}

	public SubmissionDraft draft() {
		return this.draft;
	}

	public CouncilId council() {
		return CouncilId.of(this.draft.councilId());
	}

	public SubmissionStatus status() {
		return this.status;
	}

	/** Whether another coordinator has looked at every word of it. */
	public boolean isChecked() {
		return this.check != null;
	}

	/** Null until somebody else has looked at it. */
	public PassedCheck check() {
		return this.check;
	}

	public String finding() {
		return this.finding;
	}

	public LocalDate submittedOn() {
		return this.submittedOn;
	}

	/** The meeting that has it on its agenda; none while it waits for one. */
	public Optional<RecordNumber> meeting() {
		return Optional.ofNullable(this.place).map(AgendaPlace::meetingNumber).map(RecordNumber::of);
	}

	public Integer agendaPosition() {
		return (this.place != null) ? this.place.agendaPosition() : null;
	}

	public List<CouncilDecision> decisions() {
		return List.copyOf(this.decisions);
	}

	public List<CouncilAction> actions() {
		return List.copyOf(this.actions);
	}

}
