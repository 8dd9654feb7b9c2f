package jp.tsunagu.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BusinessCalendarTests {

	private static final AreaId NORTH = AreaId.of("north");

	private static final AreaId SOUTH = AreaId.of("south");

	private static final LocalDate CLOSED_IN_THE_NORTH = LocalDate.of(2026, 6, 10);

	private final BusinessCalendar calendar = new BusinessCalendar(
			(area, first) -> area.equals("north") ? Set.of(CLOSED_IN_THE_NORTH) : Set.of());

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03",
			"2026-11-21", "2026-11-22", "2026-11-23" })
	void restsAtTheTurnOfTheYearAtWeekendsAndOnHolidays(LocalDate day) {
		assertThat(this.calendar.isOpen(SOUTH, day)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-23", "2026-12-28", "2027-01-04", "2026-11-24" })
	void worksOnEveryOtherDay(LocalDate day) {
		assertThat(this.calendar.isOpen(SOUTH, day)).isTrue();
	}

	@Test
	void countsPastTheTurnOfTheYear() {
		assertThat(this.calendar.plusBusinessDays(SOUTH, LocalDate.of(2026, 12, 28), 1)).isEqualTo("2027-01-04");
	}

	@Test
	void countsPastGoldenWeekWithItsDayInLieu() {
		assertThat(this.calendar.plusBusinessDays(SOUTH, LocalDate.of(2026, 5, 1), 1)).isEqualTo("2026-05-07");
		assertThat(this.calendar.plusBusinessDays(SOUTH, LocalDate.of(2026, 4, 28), 3)).isEqualTo("2026-05-07");
	}

	@Test
	void countsPastSilverWeekWithItsDayBetweenTwoHolidays() {
		assertThat(this.calendar.plusBusinessDays(SOUTH, LocalDate.of(2026, 9, 18), 1)).isEqualTo("2026-09-24");
	}

	@Test
	void anAreaClosesForItselfOnly() {
		LocalDate dayBefore = CLOSED_IN_THE_NORTH.minusDays(1);
		assertThat(this.calendar.isOpen(NORTH, CLOSED_IN_THE_NORTH)).isFalse();
		assertThat(this.calendar.isOpen(SOUTH, CLOSED_IN_THE_NORTH)).isTrue();
		assertThat(this.calendar.plusBusinessDays(NORTH, dayBefore, 1)).isEqualTo("2026-06-11");
		assertThat(this.calendar.plusBusinessDays(SOUTH, dayBefore, 1)).isEqualTo("2026-06-10");
	}

	@Test
	void theOpenDayUpToADayIsTheDayOrTheLastOneBefore() {
		assertThat(this.calendar.openDayUpTo(SOUTH, LocalDate.of(2027, 1, 3))).isEqualTo("2026-12-28");
		assertThat(this.calendar.openDayUpTo(SOUTH, LocalDate.of(2026, 12, 28))).isEqualTo("2026-12-28");
		assertThat(this.calendar.openDayUpTo(NORTH, CLOSED_IN_THE_NORTH)).isEqualTo(CLOSED_IN_THE_NORTH.minusDays(1));
	}

	@Test
	void noDaysIsTheDayItself() {
		LocalDate sunday = LocalDate.of(2026, 11, 22);
		assertThat(this.calendar.plusBusinessDays(SOUTH, sunday, 0)).isEqualTo(sunday);
	}

	@Test
	void doesNotCountBackwards() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.calendar.plusBusinessDays(SOUTH, CLOSED_IN_THE_NORTH, -1));
	}

	@Test
	void anEmergencyIsDueTheSameDayEvenOnAHoliday() {
		assertThat(this.calendar.dueAfter(SOUTH, Instant.parse("2026-11-22T01:00:00Z"), 0))
			.isEqualTo("2026-11-22T14:59:00Z");
	}

	@Test
	void isDueAtFiveInTokyo() {
		assertThat(this.calendar.dueAfter(SOUTH, Instant.parse("2026-11-20T01:00:00Z"), 1))
			.isEqualTo("2026-11-24T08:00:00Z");
	}

	@Test
	void aLateEveningInGreenwichIsTomorrowInTokyo() {
		Instant fridayMorningInTokyo = Instant.parse("2026-11-19T22:30:00Z");
		assertThat(this.calendar.dueAfter(SOUTH, fridayMorningInTokyo, 0)).isEqualTo("2026-11-20T14:59:00Z");
		assertThat(this.calendar.dueAfter(SOUTH, fridayMorningInTokyo, 1)).isEqualTo("2026-11-24T08:00:00Z");
	}

	@Test
	void calendarDaysDoNotMindSundays() {
		assertThat(this.calendar.calendarDaysAfter(Instant.parse("2026-11-15T20:00:00Z"), 6))
			.isEqualTo("2026-11-22T08:00:00Z");
	}

}
