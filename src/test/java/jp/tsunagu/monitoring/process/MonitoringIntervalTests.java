package jp.tsunagu.monitoring.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.monitoring.IntervalInputs;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** monitoringInterval.dmn says what brief 3.2 and its rule of thumb say. */
class MonitoringIntervalTests {

	private static DmnEngine engine;

	private static DmnDecision table;

	@BeforeAll
	static void readTheTable() throws IOException {
		engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		try (InputStream file = Files.newInputStream(Path.of("bpmn", "monitoring", "monitoringInterval.dmn"))) {
			table = engine.parseDecision("monitoringInterval", file);
		}
	}

	@ParameterizedTest(name = "{0} after {1} months: {2} days")
	@CsvSource({ "NICU,0,14", "HOME_START,0,7", "HOME_START,1,30", "HOME_START,5,30", "HOME_START,6,90", "INFANT,0,90",
			"NURSERY,0,30", "NURSERY,2,30", "NURSERY,3,90", "PRE_SCHOOL,0,60", "SCHOOL_AGE,40,180", "HIGH_SCHOOL,1,90",
			"TRANSITION_18,0,60", "ADULT,0,180", "PALLIATIVE,9,7" })
	void everyStageHasItsInterval(LifeStage stage, int months, int days) {
		assertThat(days(stage, months, 0, 0, false, false)).isEqualTo(days);
	}

	@Test
	void aChildOfAnUnknownStageIsSeenEveryMonth() {
		assertThat(days(null, 0, 0, 0, false, false)).isEqualTo(30);
	}

	@ParameterizedTest(name = "score {0}, burden {1}, red flag {2}, new services {3}: {4} days")
	@CsvSource({ "31,2,false,false,180", "32,2,false,false,90", "0,3,false,false,30", "0,4,false,false,30",
			"0,0,true,false,7", "0,0,false,true,30", "43,4,true,true,7", "43,0,false,true,30" })
	void theShortestOfTheRuleOfThumbHolds(int score, int burden, boolean redFlag, boolean newServices, int days) {
		assertThat(days(LifeStage.SCHOOL_AGE, 20, score, burden, redFlag, newServices)).isEqualTo(days);
	}

	@ParameterizedTest
	@EnumSource(LifeStage.class)
	void nothingMakesAnIntervalLonger(LifeStage stage) {
		for (int months : new int[] { 0, 1, 3, 6, 24 }) {
			int alone = days(stage, months, 0, 0, false, false);
			assertThat(days(stage, months, 50, 4, false, true)).isEqualTo(Math.min(alone, 30));
			assertThat(days(stage, months, 50, 4, true, true)).isEqualTo(7);
		}
	}

	@ParameterizedTest(name = "{0} with {1} services: {2} days")
	@CsvSource({ "SCHOOL_AGE,0,180", "SCHOOL_AGE,1,180", "SCHOOL_AGE,2,90", "SCHOOL_AGE,5,90", "ADULT,5,180",
			"PRE_SCHOOL,5,60" })
	void severalServicesAtSchoolHalveTheInterval(LifeStage stage, int services, int days) {
		assertThat(days(new IntervalInputs(stage, 20, 0, 0, false, false, services))).isEqualTo(days);
	}

	@Test
	void noServiceIsCountedBeforeATeamStands() {
		LocalDate day = LocalDate.of(2026, 4, 10);
		CaseSituation known = CaseSituation.of(List.of(), List.of());
		assertThat(IntervalInputs.of(known, day, day, false).serviceCount()).isZero();
		assertThat(IntervalInputs.of(known.withServiceCount(3), day, day, false).serviceCount()).isEqualTo(3);
	}

	@Test
	void everyIntervalIsInWholeWeeksOrMonths() {
		Stream<Integer> answers = Stream.of(LifeStage.values())
			.flatMap((stage) -> Stream.of(0, 1, 3, 6).map((months) -> days(stage, months, 0, 0, false, false)));
		assertThat(answers).allMatch((days) -> days % 7 == 0 || days % 30 == 0);
	}

	@Test
	void servicesAreNewForThreeMonths() {
		LocalDate changed = LocalDate.of(2026, 4, 10);
		var known = new CaseSituation(LifeStage.INFANT, List.of(), null, null, List.of(), List.of(), changed, null);
		assertThat(IntervalInputs.of(known, changed, LocalDate.of(2026, 7, 9), false).servicesChanged()).isTrue();
		assertThat(IntervalInputs.of(known, changed, LocalDate.of(2026, 7, 10), false).servicesChanged()).isFalse();
	}

	private static int days(LifeStage stage, int months, int score, int burden, boolean redFlag, boolean newServices) {
		return days(new IntervalInputs(stage, months, score, burden, redFlag, newServices, 0));
	}

	private static int days(IntervalInputs inputs) {
		Number days = engine.evaluateDecisionTable(table, inputs.named()).getSingleEntry();
		return days.intValue();
	}

}
