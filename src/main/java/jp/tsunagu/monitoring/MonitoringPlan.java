package jp.tsunagu.monitoring;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;

/**
 * When a child is looked at again, and why then. There is one for each case, and it knows
 * of one round at most: waited for, or before its owner.
 */
@Entity
public class MonitoringPlan {

	@Id
	private String number;

	@Enumerated(EnumType.STRING)
	private PlanStatus status;

	@Enumerated(EnumType.STRING)
	private LifeStage lifeStage;

	private LocalDate stageSince;

	private LocalDate countedFrom;

	private Integer tableDays;

	private Integer setWeeks;

	private LocalDate pinnedOn;

	private LocalDate dueOn;

	@Enumerated(EnumType.STRING)
	private MonitoringKind kind;

	@Enumerated(EnumType.STRING)
	private Rung told;

	@Version
	private int version;

	protected MonitoringPlan() {
	}

	MonitoringPlan(RecordNumber number, LocalDate today) {
		this.number = number.toString();
		this.status = PlanStatus.RESTING;
		this.stageSince = today;
		this.countedFrom = today;
		this.kind = MonitoringKind.PERIODIC;
	}

	/** A stage begins on the day it is first seen here. */
	MonitoringPlan see(LifeStage stage, LocalDate today) {
		if (stage != this.lifeStage) {
			this.lifeStage = stage;
			this.stageSince = today;
		}
		return this;
	}

	/** Waits for a round of the table's interval, due on that day. */
	MonitoringPlan waitFor(int days, LocalDate due) {
		if (this.tableDays != null && days < this.tableDays) {
			this.pinnedOn = null;
		}
		this.tableDays = days;
		this.dueOn = due;
		this.told = null;
		this.status = PlanStatus.WAITING;
		return this;
	}

	MonitoringPlan open() {
		this.status = PlanStatus.OPEN;
		return this;
	}

	/**
	 * Something has happened between rounds: the next one is made sooner, not added to.
	 */
	MonitoringPlan hasten(LocalDate due) {
		this.kind = MonitoringKind.EVENT;
		if (due.isBefore(this.dueOn)) {
			this.dueOn = due;
			this.told = null;
		}
		return this;
	}

	/** The next interval counts from the day it was really done. */
	MonitoringPlan done(LocalDate on, LocalDate next) {
		rest();
		this.countedFrom = on;
		this.pinnedOn = next;
		this.tableDays = null;
		this.kind = MonitoringKind.PERIODIC;
		return this;
	}

	/** No round is waited for. */
	MonitoringPlan rest() {
		this.status = PlanStatus.RESTING;
		return this;
	}

	/** Sets an interval for this child, or gives it back to the table with null. */
	MonitoringPlan setInterval(Integer weeks) {
		this.setWeeks = weeks;
		this.pinnedOn = null;
		return this;
	}

	/** The rung that is reached today, unless it or a higher one was climbed before. */
	Optional<Rung> climb(LocalDate today) {
		Rung reached = Rung.reached(this.dueOn, today);
		if (this.told != null && this.told.compareTo(reached) >= 0) {
			return Optional.empty();
		}
		this.told = reached;
		return Optional.of(reached);
	}

	/** The interval that holds: this child's own, but never longer while in danger. */
	Interval interval(int days, boolean openRedFlag) {
		Interval table = new Interval(days);
		if (this.setWeeks == null) {
			return table;
		}
		Interval own = Interval.ofWeeks(this.setWeeks);
		boolean sooner = table.after(this.countedFrom).isBefore(own.after(this.countedFrom));
		return (openRedFlag && sooner) ? table : own;
	}

	/**
	 * The day its coordinator chose, as long as the table asks for nothing sooner than it
	 * did then.
	 */
	Optional<LocalDate> pinned(int days, boolean openRedFlag) {
		boolean sooner = openRedFlag || (this.tableDays != null && days < this.tableDays);
		return Optional.ofNullable(sooner ? null : this.pinnedOn);
	}

	public boolean isWaiting() {
		return this.status == PlanStatus.WAITING;
	}

	public boolean isOpen() {
		return this.status == PlanStatus.OPEN;
	}

	public LifeStage lifeStage() {
		return this.lifeStage;
	}

	public LocalDate stageSince() {
		return this.stageSince;
	}

	public LocalDate countedFrom() {
		return this.countedFrom;
	}

	/** Null until the first round is planned. */
	public LocalDate dueOn() {
		return this.dueOn;
	}

	/** What the next round is, as long as nobody says otherwise. */
	public MonitoringKind kind() {
		return this.kind;
	}

	/** Whether this child has an interval of its own. */
	public boolean hasOwnInterval() {
		return this.setWeeks != null;
	}

}
