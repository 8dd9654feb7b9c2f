package jp.tsunagu.monitoring;

import java.time.LocalDate;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MonitoringPlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final LocalDate DUE = LocalDate.of(2027, 2, 19);

	@ParameterizedTest(name = "{0} days late: {1}")
	@CsvSource({ "-14,SOON", "-1,SOON", "0,DUE", "6,DUE", "7,SECRETARIAT", "13,SECRETARIAT", "14,OPEN_TO_ALL",
			"400,OPEN_TO_ALL" })
	void theLadderIsClimbedByTheDaysARoundIsLate(int days, Rung rung) {
		assertThat(Rung.reached(DUE, DUE.plusDays(days))).isEqualTo(rung);
	}

	@Test
	void aRungIsToldOnceAndNoLowerOneAfterIt() {
		MonitoringPlan plan = waiting();
		assertThat(plan.climb(DUE.plusDays(8))).contains(Rung.SECRETARIAT);
		assertThat(plan.climb(DUE.plusDays(9))).isEmpty();
		assertThat(plan.climb(DUE.minusDays(1))).isEmpty();
		assertThat(plan.climb(DUE.plusDays(14))).contains(Rung.OPEN_TO_ALL);
	}

	@Test
	void aHastenedRoundIsNeverDueLaterAndItsLadderBeginsAgain() {
		MonitoringPlan plan = waiting();
		plan.climb(DUE);
		plan.hasten(DUE.plusDays(3));
		assertThat(plan.dueOn()).isEqualTo(DUE);
		assertThat(plan.climb(DUE)).isEmpty();
		plan.hasten(DUE.minusDays(3));
		assertThat(plan.dueOn()).isEqualTo(DUE.minusDays(3));
		assertThat(plan.climb(DUE)).contains(Rung.DUE);
		assertThat(plan.kind()).isEqualTo(MonitoringKind.EVENT);
	}

	@Test
	void aStageBeginsOnTheDayItIsFirstSeen() {
		MonitoringPlan plan = waiting();
		plan.see(LifeStage.NURSERY, TODAY.plusDays(10)).see(LifeStage.NURSERY, TODAY.plusDays(40));
		assertThat(plan.stageSince()).isEqualTo(TODAY.plusDays(10));
	}

	@Test
	void anIntervalOfItsOwnHoldsUntilThereIsDangerAndTheTableAsksForLess() {
		MonitoringPlan plan = waiting().setInterval(4);
		assertThat(plan.interval(90, false)).isEqualTo(Interval.ofWeeks(4));
		assertThat(plan.interval(7, false)).as("chosen by people who know").isEqualTo(Interval.ofWeeks(4));
		assertThat(plan.interval(7, true)).isEqualTo(new Interval(7));
		assertThat(plan.setInterval(1).interval(30, true)).isEqualTo(Interval.ofWeeks(1));
		assertThat(plan.setInterval(null).interval(90, false)).isEqualTo(new Interval(90));
	}

	@Test
	void aDayThatWasChosenGivesWayOnlyToSomethingSooner() {
		MonitoringPlan plan = waiting().done(TODAY, DUE).waitFor(90, DUE);
		assertThat(plan.pinned(90, false)).contains(DUE);
		assertThat(plan.pinned(180, false)).contains(DUE);
		assertThat(plan.pinned(30, false)).isEmpty();
		assertThat(plan.pinned(90, true)).isEmpty();
		assertThat(plan.done(TODAY, null).pinned(90, false)).isEmpty();
	}

	@ParameterizedTest(name = "{0} days from {1}: {2}, said as {3}")
	@CsvSource({ "7,2026-11-20,2026-11-27,1週間", "30,2027-01-31,2027-02-28,1か月", "90,2026-11-20,2027-02-20,3か月",
			"180,2026-08-31,2027-02-28,6か月", "10,2026-11-20,2026-11-30,10日" })
	void thirtyDaysAreAMonth(int days, LocalDate from, LocalDate day, String said) {
		assertThat(new Interval(days).after(from)).isEqualTo(day);
		assertThat(new Interval(days)).hasToString(said);
	}

	private static MonitoringPlan waiting() {
		return new MonitoringPlan(RecordNumber.of("YM-R08-0012"), TODAY).waitFor(90, DUE);
	}

}
