package jp.tsunagu.assessment;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Brief 3.2 with the school years of Japanese law. */
class LifeStagesTests {

	/** Who was born on 1 April belongs to the earlier school year. */
	@ParameterizedTest
	@CsvSource({ "2020-04-01, 2026-04-01", "2020-04-02, 2027-04-01", "2020-03-31, 2026-04-01", "2020-12-31, 2027-04-01",
			"2020-01-01, 2026-04-01", "2020-02-29, 2026-04-01", "2019-04-02, 2026-04-01" })
	void schoolBeginsInTheFirstAprilAfterSixYears(LocalDate born, LocalDate entry) {
		assertThat(SchoolYears.entry(born)).isEqualTo(entry);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-01, 2026-11-22, INFANT", "2020-04-01, 2023-03-31, INFANT", "2020-04-01, 2023-04-01, NURSERY",
			"2020-04-02, 2023-04-01, INFANT", "2020-04-02, 2024-04-01, NURSERY", "2020-04-01, 2024-03-31, NURSERY",
			"2020-04-01, 2024-04-01, PRE_SCHOOL", "2020-04-01, 2026-03-31, PRE_SCHOOL",
			"2020-04-01, 2026-04-01, SCHOOL_AGE", "2020-04-02, 2026-04-01, PRE_SCHOOL",
			"2020-04-02, 2027-04-01, SCHOOL_AGE", "2010-04-02, 2026-03-31, SCHOOL_AGE",
			"2010-04-02, 2026-04-01, HIGH_SCHOOL", "2010-04-01, 2025-04-01, HIGH_SCHOOL",
			"2008-02-29, 2025-02-27, HIGH_SCHOOL", "2008-02-29, 2025-02-28, TRANSITION_18",
			"2009-05-10, 2026-05-08, HIGH_SCHOOL", "2009-05-10, 2026-05-09, TRANSITION_18",
			"2008-04-01, 2026-03-31, TRANSITION_18", "2008-04-01, 2026-04-01, ADULT",
			"2008-04-02, 2026-04-02, TRANSITION_18", "2008-04-02, 2027-04-01, ADULT" })
	void ageAndSchoolYearSuggestTheStage(LocalDate born, LocalDate today, LifeStage stage) {
		assertThat(LifeStages.suggest(born, today, List.of())).isEqualTo(stage);
	}

	@Test
	void aBabyAboutToLeaveHospitalIsStillInHospital() {
		LocalDate today = LocalDate.parse("2026-11-20");
		List<Topic> discharge = List.of(Topic.HOME_NURSING, Topic.DISCHARGE);
		assertThat(LifeStages.suggest(LocalDate.parse("2026-03-01"), today, discharge)).isEqualTo(LifeStage.NICU);
		assertThat(LifeStages.suggest(LocalDate.parse("2025-11-21"), today, discharge)).isEqualTo(LifeStage.INFANT);
	}

	@ParameterizedTest
	@CsvSource({ "NURSERY, 2020-04-01, PRE_SCHOOL", "PRE_SCHOOL, 2020-04-01, PRE_SCHOOL",
			"HIGH_SCHOOL, 2020-04-01, HIGH_SCHOOL", "HOME_START, 2020-04-01, HOME_START",
			"PALLIATIVE, 2008-04-01, PALLIATIVE", "NICU, 2020-04-01, NICU", "INFANT,, INFANT" })
	void fromOneAssessmentToTheNextOnlyAgeMovesAChildOn(LifeStage last, LocalDate born, LifeStage next) {
		assertThat(LifeStages.next(last, born, LocalDate.parse("2025-06-01"))).isEqualTo(next);
	}

}
