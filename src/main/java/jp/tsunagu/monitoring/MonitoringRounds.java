package jp.tsunagu.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a case through its rounds: planned, opened, done, and what was found handed on.
 */
@Service
@Transactional
public class MonitoringRounds {

	private final MonitoringPlans plans;

	private final MonitoringReports reports;

	private final RoundCalendar calendar;

	private final CaseFiles cases;

	private final CaseAlarms alarms;

	private final IssueRegister issues;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	MonitoringRounds(MonitoringPlans plans, MonitoringReports reports, RoundCalendar calendar, CaseFiles cases,
			CaseAlarms alarms, IssueRegister issues, Timeline timeline, Notices notices, Clock clock) {
		this.plans = plans;
		this.reports = reports;
		this.calendar = calendar;
		this.cases = cases;
		this.alarms = alarms;
		this.issues = issues;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/** What the interval depends on now. */
	public IntervalInputs inputs(RecordNumber number) {
		var known = this.cases.situation(number);
		MonitoringPlan plan = this.plans
			.save(find(number).orElseGet(() -> new MonitoringPlan(number, this.calendar.today()))
				.see(known.lifeStage(), this.calendar.today()));
		return IntervalInputs.of(known, plan.stageSince(), plan.countedFrom(), this.alarms.hasOpen(number));
	}

	/** The day the next round would be due with that interval of the table. */
	@Transactional(readOnly = true)
	public LocalDate dueWith(RecordNumber number, int days) {
		MonitoringPlan plan = get(number);
		boolean danger = this.alarms.hasOpen(number);
		AreaId area = this.cases.get(number).area();
		return plan.pinned(days, danger)
			.filter((day) -> !day.isBefore(this.calendar.today()))
			.map((day) -> this.calendar.open(area, day))
			.orElseGet(() -> this.calendar.dueOn(area, plan, plan.interval(days, danger)));
	}

	/**
	 * Plans the next round, or moves the one that is waited for; the timeline keeps both
	 * days.
	 * @param days what the table answered
	 */
	public RoundDates schedule(RecordNumber number, int days) {
		MonitoringPlan plan = get(number);
		LocalDate before = plan.isWaiting() ? plan.dueOn() : null;
		LocalDate due = dueWith(number, days);
		this.plans.save(plan.waitFor(days, due));
		planned(number, before, due);
		return this.calendar.dates(number.toString(), this.cases.get(number).area(), due);
	}

	/**
	 * A danger sign makes the round that is waited for, or stands open, due in a week.
	 */
	public RoundDates hasten(RecordNumber number) {
		MonitoringPlan plan = get(number);
		LocalDate before = plan.dueOn();
		this.plans.save(plan.hasten(this.calendar.soon(this.cases.get(number).area())));
		if (!plan.dueOn().equals(before)) {
			planned(number, before, plan.dueOn());
		}
		return this.calendar.datesFromToday(number.toString(), plan.dueOn());
	}

	/** Puts the round before its owner. */
	public void open(RecordNumber number) {
		this.plans.save(get(number).open());
		this.notices.tell(List.of(this.cases.get(number).mainCoordinator()), NoticeKind.MONITORING_SOON,
				number.toString());
	}

	public void record(RecordNumber number, CoordinatorId by, Monitoring monitoring) {
		requirePossible(number, monitoring);
		this.reports.save(new MonitoringReport(number, by, this.clock.instant(), monitoring));
		this.plans.save(get(number).done(monitoring.monitoredOn(), monitoring.nextDueOn()));
		boolean deputy = !this.cases.get(number).isKeptBy(by);
		this.timeline.add(number, TimelineKind.MONITORED, by,
				"%s実施%s".formatted(JapaneseDates.shown(monitoring.monitoredOn()), deputy ? "（代行）" : ""));
		this.cases.learn(number, (known) -> known.withLifeStage(monitoring.lifeStage())
			.withCaregiverBurden(monitoring.caregiverBurden())
			.withServicesChangedOn(
					(monitoring.supportChange() != null) ? monitoring.monitoredOn() : known.servicesChangedOn()));
	}

	/**
	 * Hands on what the last round found: danger signs to the case, issues to the
	 * register.
	 */
	public void handOn(RecordNumber number) {
		MonitoringReport report = newest(number, 1).get(0);
		Monitoring found = report.monitoring();
		if (!found.redFlags().isEmpty()) {
			this.alarms.raiseWithinRound(number, report.recordedBy(), found.redFlags(), found.childChangeNote());
		}
		if (found.issuesFound() != null) {
			this.issues.raise(number, IssueSource.MONITORING, report.recordedBy(), found.issuesFound());
		}
	}

	/** No round of the case is waited for any more. */
	public void end(RecordNumber number) {
		find(number).ifPresent((plan) -> this.plans.save(plan.rest()));
	}

	@Transactional(readOnly = true)
	public Optional<MonitoringPlan> find(RecordNumber number) {
		return this.plans.findById(number.toString());
	}

	/** The newest reports, the last one first. */
	@Transactional(readOnly = true)
	public List<MonitoringReport> newest(RecordNumber number, int most) {
		return this.reports.newest(number.toString(), Limit.of(most));
	}

	MonitoringPlan get(RecordNumber number) {
		return find(number).orElseThrow(() -> new IllegalStateException("Case " + number + " has no monitoring"));
	}

	private void planned(RecordNumber number, LocalDate before, LocalDate due) {
		boolean moved = before != null && !before.equals(due);
		this.timeline.add(number, TimelineKind.MONITORING_SCHEDULED, null,
				moved ? "%s → %s".formatted(JapaneseDates.shown(before), JapaneseDates.shown(due))
						: JapaneseDates.shown(due));
		SupportCase planned = this.cases.get(number);
		if (!due.equals(planned.nextDate())) {
			this.cases.planNext(number, due);
		}
	}

	private void requirePossible(RecordNumber number, Monitoring monitoring) {
		LocalDate done = monitoring.monitoredOn();
		LocalDate today = this.calendar.today();
		Refusal.unless(!done.isAfter(today), "「実施した日」には、今日までの日付を入力してください。");
		LocalDate opened = LocalDate.ofInstant(this.cases.get(number).openedAt(), JapaneseDates.TOKYO);
		Refusal.unless(!done.isBefore(opened),
				"「実施した日」には、ケースを開いた日（%s）以降の日付を入力してください。".formatted(JapaneseDates.shown(opened)));
		newest(number, 1).stream()
			.map((last) -> last.monitoring().monitoredOn())
			.forEach((last) -> Refusal.unless(!done.isBefore(last),
					"「実施した日」には、前回のモニタリング（%s）以降の日付を入力してください。".formatted(JapaneseDates.shown(last))));
		LocalDate next = Objects.requireNonNullElse(monitoring.nextDueOn(), today.plusDays(1));
		Refusal.unless(next.isAfter(today), "「次回の予定日」には、明日以降の日付を入力してください。空のままなら、決まりの間隔で予定します。");
		Refusal.unless(!next.isAfter(RoundCalendar.latest(done)) || monitoring.nextDueOn() == null,
				"「次回の予定日」は、実施した日から12か月以内にしてください。");
	}

}
