package jp.tsunagu.council;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
public class Meeting extends Attendance {

	@Id
	private String number;

	private String areaId;

	@Embedded
	private MeetingPlan plan;

	@Enumerated(EnumType.STRING)
	private MeetingStatus status;

	private String plannedBy;

	@Embedded
	private MeetingReport report;

	private String reportedBy;

	private Instant reportedAt;

	@Version
	private int version;

	protected Meeting() {
	}

	Meeting(RecordNumber number, AreaId area, MeetingPlan plan, CoordinatorId by) {
		this.number = number.toString();
		this.areaId = area.toString();
		this.plan = plan;
		this.status = MeetingStatus.PLANNED;
		this.plannedBy = by.toString();
	}

	/** Another day: everybody may be asked anew. */
	Meeting postpone(Instant starts, Instant ends, SittingMode other) {
		arrangeAnew();
		this.status = MeetingStatus.POSTPONED;
		this.plan = this.plan.on(starts, ends, (other != null) ? other : this.plan.mode());
		return this;
	}

	Meeting sitAs(SittingMode other) {
		this.plan = this.plan.on(this.plan.startsAt(), this.plan.endsAt(), other);
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

	Meeting report(MeetingReport written, CoordinatorId by, Instant now) {
		Assert.state(isPlanned(), () -> "Meeting %s is %s".formatted(this.number, this.status));
		this.status = MeetingStatus.HELD;
		this.report = written.taking(written.attended() ? plannedMinutes() : 0);
		this.reportedBy = by.toString();
		this.reportedAt = now;
		return this;
	}

	/** With what its forms and pages show, for use after the transaction. */
	Meeting loaded() {
		candidates();
		questions();
		return this;
	}

	public int plannedMinutes() {
		return (int) Duration.between(startsAt(), endsAt()).toMinutes();
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
		return CouncilId.of(this.plan.councilId());
	}

	public Instant startsAt() {
		return this.plan.startsAt();
	}

	public Instant endsAt() {
		return this.plan.endsAt();
	}

	/** The day in Tokyo on which it begins. */
	public LocalDate day() {
		return LocalDate.ofInstant(startsAt(), JapaneseDates.TOKYO);
	}

	public LocalDate lastDay() {
		return LocalDate.ofInstant(endsAt(), JapaneseDates.TOKYO);
	}

	public MeetingPlan plan() {
		return this.plan;
	}

	public MeetingStatus status() {
		return this.status;
	}

	/** Null until it is reported. */
	public MeetingReport report() {
		return this.report;
	}

	public Optional<CoordinatorId> reportedBy() {
		return Optional.ofNullable(this.reportedBy).map(CoordinatorId::of);
	}

}
