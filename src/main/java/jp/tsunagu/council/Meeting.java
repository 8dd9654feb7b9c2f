package jp.tsunagu.council;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.util.Assert;

/**
 * One meeting of a council: when it sits, who of the area attends and how that was found
 * out, and what came of it. It keeps its number when it is put off.
 */
@Entity
@Table(name = "council_meeting")
public class Meeting {

	@Id
	private String number;

	private String areaId;

	private String councilId;

	private Instant startsAt;

	private Instant endsAt;

	private String place;

	@Enumerated(EnumType.STRING)
	private SittingMode mode;

	private String note;

	@Enumerated(EnumType.STRING)
	private MeetingStatus status;

	private String plannedBy;

	private String attendee;

	private String wished;

	private int round;

	private Boolean attended;

	private String keyPoints;

	private String issuesReturned;

	private String meetingActions;

	private Integer minutesSpent;

	private String reportedBy;

	private Instant reportedAt;

	@ElementCollection
	@CollectionTable(name = "meeting_candidate", joinColumns = @JoinColumn(name = "meeting_number"))
	@OrderColumn(name = "position")
	private List<AttendeeScore> candidates = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "meeting_question", joinColumns = @JoinColumn(name = "meeting_number"))
	@OrderColumn(name = "position")
	private List<AttendanceQuestion> questions = new ArrayList<>();

	@Version
	private int version;

	protected Meeting() {
	}

	Meeting(RecordNumber number, AreaId area, MeetingPlan plan, CoordinatorId by) {
		this.number = number.toString();
		this.areaId = area.toString();
		this.councilId = plan.councilId();
		this.startsAt = plan.startsAt();
		this.endsAt = plan.endsAt();
		this.place = plan.place();
		this.mode = plan.mode();
		this.note = plan.note();
		this.status = MeetingStatus.PLANNED;
		this.plannedBy = by.toString();
		this.round = 1;
	}

	Meeting rank(List<AttendeeScore> ranking) {
		this.candidates = new ArrayList<>(ranking);
		return this;
	}

	/**
	 * Who is to be asked next: who is wished for, then by rank; nobody twice for one day,
	 * and nobody who is away.
	 */
	Optional<CoordinatorId> next() {
		List<CoordinatorId> ranked = this.candidates.stream()
			.filter(AttendeeScore::isProposable)
			.map(AttendeeScore::id)
			.toList();
		Stream<CoordinatorId> wish = Stream.ofNullable(this.wished).map(CoordinatorId::of).filter(ranked::contains);
		return Stream.concat(wish, ranked.stream().filter((one) -> !wasAsked(one))).findFirst();
	}

	Meeting ask(CoordinatorId coordinator, Instant now) {
		this.wished = null;
		this.questions.add(new AttendanceQuestion(this.round, coordinator.toString(), now, AttendanceReply.OPEN, null));
		return this;
	}

	/**
	 * @param by who has answered; null for silence
	 */
	Meeting reply(AttendanceReply reply, CoordinatorId by, String reason) {
		AttendanceQuestion open = lastQuestion();
		Assert.state(open != null && open.reply() == AttendanceReply.OPEN,
				() -> "Nobody is being asked for %s".formatted(this.number));
		this.questions.set(this.questions.size() - 1, open.replied(reply, reason));
		if (reply == AttendanceReply.ACCEPTED) {
			this.attendee = by.toString();
		}
		return this;
	}

	/** All of the area have agreed on somebody who was not found by asking. */
	Meeting agree(CoordinatorId coordinator, String reason, Instant now) {
		this.questions
			.add(new AttendanceQuestion(this.round, coordinator.toString(), now, AttendanceReply.AGREED, reason));
		this.attendee = coordinator.toString();
		return this;
	}

	/** The attendee cannot go after all. */
	Meeting giveBack(CoordinatorId wish, String reason) {
		Assert.state(this.attendee != null, () -> "Nobody attends %s".formatted(this.number));
		this.questions.set(this.questions.size() - 1, lastQuestion().replied(AttendanceReply.RETURNED, reason));
		this.attendee = null;
		this.wished = (wish != null) ? wish.toString() : null;
		return this;
	}

	/** Another day: everybody may be asked anew. */
	Meeting postpone(Instant starts, Instant ends, SittingMode other) {
		arrangeAnew();
		this.status = MeetingStatus.POSTPONED;
		this.startsAt = starts;
		this.endsAt = ends;
		this.mode = (other != null) ? other : this.mode;
		return this;
	}

	Meeting sitAs(SittingMode other) {
		this.mode = other;
		return this;
	}

	Meeting cancel() {
		arrangeAnew();
		this.status = MeetingStatus.CANCELLED;
		return this;
	}

	Meeting planAgain() {
		this.status = MeetingStatus.PLANNED;
		return this;
	}

	private void arrangeAnew() {
		AttendanceQuestion last = lastQuestion();
		if (last != null && last.reply() == AttendanceReply.OPEN) {
			this.questions.set(this.questions.size() - 1, last.replied(AttendanceReply.OBSOLETE, null));
		}
		this.attendee = null;
		this.wished = null;
		this.round++;
	}

	Meeting report(MeetingReport report, CoordinatorId by, Instant now) {
		Assert.state(isPlanned(), () -> "Meeting %s is %s".formatted(this.number, this.status));
		this.status = MeetingStatus.HELD;
		this.attended = report.attended();
		this.keyPoints = report.keyPoints();
		this.issuesReturned = report.issuesReturned();
		this.meetingActions = report.meetingActions();
		int usual = report.attended() ? plannedMinutes() : 0;
		this.minutesSpent = (report.minutesSpent() != null) ? report.minutesSpent() : usual;
		this.reportedBy = by.toString();
		this.reportedAt = now;
		return this;
	}

	private boolean wasAsked(CoordinatorId coordinator) {
		return this.questions.stream()
			.anyMatch((question) -> question.round() == this.round && question.id().equals(coordinator));
	}

	/** With what its forms and pages show, for use after the transaction. */
	Meeting loaded() {
		this.candidates.size();
		this.questions.size();
		return this;
	}

	AttendanceQuestion lastQuestion() {
		return this.questions.isEmpty() ? null : this.questions.get(this.questions.size() - 1);
	}

	public int plannedMinutes() {
		return (int) Duration.between(this.startsAt, this.endsAt).toMinutes();
	}

	public boolean isPlanned() {
		return this.status == MeetingStatus.PLANNED;
	}

	public RecordNumber number() {
		return RecordNumber.of(this.number);
	}

	public AreaId area() {
		return AreaId.of(this.areaId);
	}

	public CouncilId council() {
		return CouncilId.of(this.councilId);
	}

	public Instant startsAt() {
		return this.startsAt;
	}

	public Instant endsAt() {
		return this.endsAt;
	}

	/** The day in Tokyo on which it begins. */
	public LocalDate day() {
		return LocalDate.ofInstant(this.startsAt, JapaneseDates.TOKYO);
	}

	public LocalDate lastDay() {
		return LocalDate.ofInstant(this.endsAt, JapaneseDates.TOKYO);
	}

	public String place() {
		return this.place;
	}

	public SittingMode mode() {
		return this.mode;
	}

	public String note() {
		return this.note;
	}

	public MeetingStatus status() {
		return this.status;
	}

	public Optional<CoordinatorId> attendee() {
		return Optional.ofNullable(this.attendee).map(CoordinatorId::of);
	}

	public List<AttendeeScore> candidates() {
		return List.copyOf(this.candidates);
	}

	public List<AttendanceQuestion> questions() {
		return List.copyOf(this.questions);
	}

	/** Null until it is reported. */
	public Boolean attended() {
		return this.attended;
	}

	public String keyPoints() {
		return this.keyPoints;
	}

	public String issuesReturned() {
		return this.issuesReturned;
	}

	public String meetingActions() {
		return this.meetingActions;
	}

	public Integer minutesSpent() {
		return this.minutesSpent;
	}

	public Optional<CoordinatorId> reportedBy() {
		return Optional.ofNullable(this.reportedBy).map(CoordinatorId::of);
	}

	public Instant reportedAt() {
		return this.reportedAt;
	}

}
