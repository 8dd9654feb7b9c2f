package jp.tsunagu.directory;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JapaneseHolidaysTests {

	@Test
	void knowsEveryHolidayOf2026AndNoOther() {
		List<String> holidays = IntStream.rangeClosed(1, 365)
			.mapToObj(Year.of(2026)::atDay)
			.filter(JapaneseHolidays::isHoliday)
			.map(LocalDate::toString)
			.toList();
		assertThat(holidays).containsExactly("2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20",
				"2026-04-29", "2026-05-03", "2026-05-04", "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11",
				"2026-09-21", "2026-09-22", "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-01-02", "2024-02-12", "2024-08-12", "2024-09-22", "2024-09-23", "2024-11-04",
			"2025-02-24", "2025-05-06", "2025-11-24", "2027-03-21", "2027-03-22", "2032-09-21" })
	void knowsDaysInLieuEquinoxesAndDaysBetween(LocalDate day) {
		assertThat(JapaneseHolidays.isHoliday(day)).isTrue();
	}

	/**
	 * The equinoxes on which Strata and jbanking are a day or two late (docs/adr/0007).
	 */
	@ParameterizedTest
	@ValueSource(strings = { "2032-03-20", "2032-09-22", "2034-03-20", "2036-09-22", "2092-03-19" })
	void knowsTheEquinoxesBySunAndNotByHabit(LocalDate day) {
		assertThat(JapaneseHolidays.isHoliday(day)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2032-03-22", "2032-09-24", "2034-03-21", "2036-09-23", "2026-12-23", "2026-05-07" })
	void keepsOrdinaryDaysOpen(LocalDate day) {
		assertThat(JapaneseHolidays.isHoliday(day)).isFalse();
	}

}
