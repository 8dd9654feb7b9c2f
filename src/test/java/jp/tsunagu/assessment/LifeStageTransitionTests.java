package jp.tsunagu.assessment;

import java.time.LocalDate;

import jp.tsunagu.casefile.LifeStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What age and school year will change within a year from 24 November 2026. */
class LifeStageTransitionTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@ParameterizedTest
	@CsvSource({ "PRE_SCHOOL, 2021-04-01, 2027-04-01, SCHOOL_AGE", "SCHOOL_AGE, 2012-03-01, 2027-04-01, HIGH_SCHOOL",
			"INFANT, 2023-05-01, 2027-04-01, NURSERY", "NURSERY, 2022-05-01, 2027-04-01, PRE_SCHOOL",
			"HIGH_SCHOOL, 2010-03-03, 2027-03-02, TRANSITION_18", "TRANSITION_18, 2008-06-01, 2027-04-01, ADULT",
			", 2021-04-01, 2027-04-01, SCHOOL_AGE" })
	void ageBringsTheNextStage(LifeStage stage, LocalDate birthDate, LocalDate day, LifeStage to) {
		assertThat(LifeStageTransition.next(stage, birthDate, TODAY, TODAY.plusMonths(12)))
			.contains(new LifeStageTransition(day, to));
	}

	@ParameterizedTest
	@CsvSource({ "PRE_SCHOOL, 2021-04-02", "PALLIATIVE, 2021-04-01", "NICU, 2021-04-01", "SCHOOL_AGE, 2015-06-01",
			"ADULT, 2008-06-01", "INFANT," })
	void whatAgeDoesNotChangeStays(LifeStage stage, LocalDate birthDate) {
		assertThat(LifeStageTransition.next(stage, birthDate, TODAY, TODAY.plusMonths(12))).isEmpty();
	}

	@Test
	void whoWasBornOnTheTwentyNinthOfFebruaryIsSeventeenOnTheTwentyEighth() {
		assertThat(LifeStageTransition.next(LifeStage.HIGH_SCHOOL, LocalDate.of(2012, 2, 29), LocalDate.of(2029, 2, 1),
				LocalDate.of(2029, 3, 31)))
			.contains(new LifeStageTransition(LocalDate.of(2029, 2, 28), LifeStage.TRANSITION_18));
	}

}
