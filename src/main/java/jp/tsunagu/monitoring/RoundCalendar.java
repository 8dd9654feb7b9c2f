package jp.tsunagu.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.BusinessCalendar;
import jp.tsunagu.directory.DueDates;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.stereotype.Component;

/**
 * On which business day of the area a round is due, and when it is put before its owner.
 * A day off gives way to the open day before it, so that no interval grows longer; only
 * what would lie in the past moves on to the next open day.
 */
@Component
class RoundCalendar {

	/** A round opens so many days before it is due (brief 10). */
	private static final int LEAD_DAYS = 14;

	/** The first reminder comes so many days before it is due (brief 10). */
	private static final int REMIND_DAYS = 3;

	/** What has become overdue by a change alone leaves a week to get ready. */
	private static final int GRACE_DAYS = 7;

	/** Before the long holidays every child at school is looked at (brief 3.2). */
	private static final MonthDay SUMMER_CHECK = MonthDay.of(7, 10);

	private static final int SUMMER_CHECK_NOT_WITHIN_DAYS = 30;

	private final BusinessCalendar calendar;

	private final DueDates due;

	private final HomeContacts homeContacts;

	private final Clock clock;

	RoundCalendar(BusinessCalendar calendar, DueDates due, HomeContacts homeContacts, Clock clock) {
		this.calendar = calendar;
		this.due = due;
		this.homeContacts = homeContacts;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

	/** The day a round is due that many days or months after the plan's last one. */
	LocalDate dueOn(AreaId area, MonitoringPlan plan, Interval interval) {
		LocalDate from = plan.countedFrom();
		LocalDate day = interval.after(from);
		if (plan.lifeStage() == LifeStage.SCHOOL_AGE && !plan.hasOwnInterval()) {
			day = earlier(day, summerCheckAfter(from.plusDays(SUMMER_CHECK_NOT_WITHIN_DAYS)));
		}
		LocalDate due = open(area, day.isBefore(today()) ? today().plusDays(GRACE_DAYS) : day);
		return plan.hasOwnInterval() ? due
				: this.homeContacts.next(area, plan, today()).map((contact) -> earlier(due, contact)).orElse(due);
	}

	/** A week from today, or the open day before. */
	LocalDate soon(AreaId area) {
		return open(area, today().plusDays(GRACE_DAYS));
	}

	/** The latest a coordinator may choose. */
	static LocalDate latest(LocalDate monitoredOn) {
		return monitoredOn.plusMonths(Interval.MOST_MONTHS);
	}

	/**
	 * A round opens two weeks before it is due, a short one half its time before, and
	 * never in the past.
	 */
	RoundDates dates(String number, AreaId area, LocalDate dueOn) {
		long left = ChronoUnit.DAYS.between(today(), dueOn);
		LocalDate opensOn = open(area, dueOn.minusDays(Math.min(LEAD_DAYS, left / 2)));
		return dates(number, dueOn, opensOn);
	}

	/** The same for a round that opens today. */
	RoundDates datesFromToday(String number, LocalDate dueOn) {
		return dates(number, dueOn, today());
	}

	private RoundDates dates(String number, LocalDate dueOn, LocalDate opensOn) {
		LocalDate half = opensOn.plusDays(ChronoUnit.DAYS.between(opensOn, dueOn) / 2);
		LocalDate remindOn = later(dueOn.minusDays(REMIND_DAYS), half);
		return new RoundDates(dueOn, BusinessCalendar.closingTime(dueOn), notPast(morning(opensOn, number)),
				morning(remindOn.isAfter(opensOn) ? remindOn : dueOn, number));
	}

	private Instant morning(LocalDate day, String number) {
		return this.due.morning(Date.from(BusinessCalendar.closingTime(day)), 0, number).toInstant();
	}

	private Instant notPast(Instant moment) {
		Instant now = this.clock.instant();
		return moment.isBefore(now) ? now : moment;
	}

	/** That day or the open day before it, or if that has passed the next open one. */
	LocalDate open(AreaId area, LocalDate day) {
		LocalDate before = this.calendar.openDayUpTo(area, day);
		return before.isBefore(today()) ? this.calendar.plusBusinessDays(area, today().minusDays(1), 1) : before;
	}

	private static LocalDate summerCheckAfter(LocalDate day) {
		LocalDate thisYear = SUMMER_CHECK.atYear(day.getYear());
		return thisYear.isBefore(day) ? thisYear.plusYears(1) : thisYear;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
