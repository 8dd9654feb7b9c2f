package jp.tsunagu.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.BusinessCalendar;
import jp.tsunagu.directory.DueDates;
import jp.tsunagu.engine.JapaneseDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Days 3, 14 and 30 at home (scenario 1), whatever the calendar does to them. */
@SpringBootTest
class HomeContactsTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final Interval WEEK = Interval.ofWeeks(1);

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private DueDates due;

	@ParameterizedTest(name = "home {0}, last seen {1}: due {2}")
	@CsvSource({ "2027-04-12,2027-04-12,2027-04-15", "2027-04-12,2027-04-13,2027-04-20",
			"2027-04-12,2027-04-19,2027-04-26", "2027-04-12,2027-04-22,2027-04-26", "2027-04-12,2027-04-23,2027-04-26",
			"2027-04-12,2027-04-24,2027-04-30", "2027-04-12,2027-05-07,2027-05-12", "2027-04-12,2027-05-10,2027-05-17",
			"2026-11-20,2026-11-20,2026-11-24", "2026-12-28,2026-12-28,2027-01-04" })
	void aRoundOfTheLastTwoDaysIsTheContact(LocalDate home, LocalDate seen, LocalDate dueOn) {
		assertThat(dueOn(plan(LifeStage.HOME_START, home).done(seen, null), seen, WEEK)).isEqualTo(dueOn);
	}

	@Test
	void aChildSeenLongBeforeItCameHomeIsSeenOnTheThirdDayNotInAWeek() {
		LocalDate home = LocalDate.of(2027, 4, 12);
		assertThat(dueOn(plan(LifeStage.HOME_START, home).done(home.minusDays(20), null), home, WEEK))
			.isEqualTo(home.plusDays(3));
	}

	@Test
	void whoHasAnIntervalOfItsOwnOrIsInAnotherStageHasNoSuchDays() {
		LocalDate home = LocalDate.of(2027, 4, 12);
		assertThat(dueOn(plan(LifeStage.HOME_START, home).setInterval(1), home, WEEK)).isEqualTo(home.plusDays(7));
		assertThat(dueOn(plan(LifeStage.NICU, home), home, WEEK)).isEqualTo(home.plusDays(7));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2026, 2027, 2028 })
	void whateverTheDayItCameHomeEachContactIsThereAndNoDayTwice(int year) {
		for (LocalDate home = LocalDate.of(year, 1, 1); home.getYear() == year; home = home.plusDays(1)) {
			List<LocalDate> rounds = firstRounds(home);
			assertThat(rounds).as("home on %s", home)
				.isSorted()
				.doesNotHaveDuplicates()
				.doesNotContain(home)
				.allMatch((day) -> this.calendar.isOpen(AREA, day));
			for (int contact : new int[] { 3, 14, 30 }) {
				LocalDate wanted = home.plusDays(contact);
				LocalDate first = this.calendar.openDayUpTo(AREA, wanted.minusDays(2));
				LocalDate last = this.calendar.plusBusinessDays(AREA, wanted.minusDays(1), 1);
				assertThat(rounds).as("day %d after %s", contact, home)
					.anyMatch((day) -> !day.isBefore(first) && !day.isAfter(last));
			}
		}
	}

	/** Each done on the day it is due, every week at first. */
	private List<LocalDate> firstRounds(LocalDate home) {
		MonitoringPlan plan = plan(LifeStage.HOME_START, home);
		List<LocalDate> rounds = new ArrayList<>();
		for (LocalDate today = home; today.isBefore(home.plusDays(31));) {
			today = dueOn(plan, today, WEEK);
			rounds.add(today);
			plan.done(today, null);
		}
		return rounds;
	}

	private LocalDate dueOn(MonitoringPlan plan, LocalDate today, Interval interval) {
		Clock clock = Clock.fixed(today.atTime(12, 0).atZone(JapaneseDates.TOKYO).toInstant(), ZoneOffset.UTC);
		return new RoundCalendar(this.calendar, this.due, new HomeContacts(this.calendar), clock).dueOn(AREA, plan,
				interval);
	}

	private static MonitoringPlan plan(LifeStage stage, LocalDate since) {
		return new MonitoringPlan(RecordNumber.of("YM-R08-0012"), since).see(stage, since);
	}

}
