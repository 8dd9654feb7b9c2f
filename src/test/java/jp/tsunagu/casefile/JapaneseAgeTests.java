package jp.tsunagu.casefile;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JapaneseAgeTests {

	/** Whoever is born on April 1st still goes to school with those of March. */
	@ParameterizedTest(name = "born {0}, on {1} aged {2}")
	@CsvSource({ "2020-04-01, 2026-03-30, 5", "2020-04-01, 2026-03-31, 6", "2020-04-02, 2026-03-31, 5",
			"2020-04-02, 2026-04-01, 6", "2026-11-20, 2026-11-20, 0", "2008-11-21, 2026-11-20, 18" })
	void aYearIsCompleteTheDayBeforeTheBirthday(LocalDate birthDate, LocalDate day, int age) {
		assertThat(JapaneseAge.on(day, birthDate)).isEqualTo(age);
	}

	@ParameterizedTest(name = "born {0}, on {1} aged {2}")
	@CsvSource({ "2020-02-29, 2021-02-27, 0", "2020-02-29, 2021-02-28, 1", "2020-02-29, 2024-02-27, 3",
			"2020-02-29, 2024-02-28, 4", "2020-03-01, 2021-02-28, 1", "2020-03-01, 2024-02-28, 3",
			"2020-03-01, 2024-02-29, 4", "2020-02-28, 2021-02-27, 1" })
	void aChildOfTheLeapDayAgesOnFebruary28th(LocalDate birthDate, LocalDate day, int age) {
		assertThat(JapaneseAge.on(day, birthDate)).isEqualTo(age);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0歳", "1, 1～2歳", "2, 1～2歳", "3, 3～5歳", "5, 3～5歳", "6, 6～11歳", "12, 12～14歳", "15, 15～17歳",
			"17, 15～17歳", "18, 18歳以上" })
	void bandsHideWhichChildItIs(int age, String band) {
		assertThat(JapaneseAge.band(age)).isEqualTo(band);
	}

}
