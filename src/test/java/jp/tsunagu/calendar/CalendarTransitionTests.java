package jp.tsunagu.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.tsunagu.DemoSite;
import jp.tsunagu.assessment.LifeStageTransition;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.AreaId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL of the changes of life says what the rule in Java says, for every stage and
 * age.
 */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-calendar-of-these-tests")
@Transactional
class CalendarTransitionTests {

	private static final AreaId AREA = AreaId.of("stage-matrix");

	@Autowired
	private JdbcClient database;

	@Autowired
	private WorkAhead ahead;

	private final Map<String, LifeStage> stages = new HashMap<>();

	private final Map<String, LocalDate> births = new HashMap<>();

	@Test
	void bothFormsOfTheRuleAgree() {
		for (int year = 2006; year <= 2026; year++) {
			for (LocalDate born : List.of(LocalDate.of(year, 1, 15), LocalDate.of(year, 2, 28),
					LocalDate.of(year, 4, 1), LocalDate.of(year, 4, 2), LocalDate.of(year, 4, 3),
					LocalDate.of(year, 11, 25), LocalDate.of(year, 11, 26), LocalDate.of(year, 12, 31),
					LocalDate.of(year, 3, 1).minusDays(1))) {
				child(born, null);
				for (LifeStage stage : LifeStage.values()) {
					child(born, stage);
				}
			}
		}
		int found = 0;
		for (String today : List.of("2026-11-24", "2027-01-01", "2027-03-31", "2027-04-01", "2028-01-10", "2029-02-01",
				"2029-02-26", "2029-02-27")) {
			found += compare(LocalDate.parse(today));
		}
		assertThat(found).isGreaterThan(300);
	}

	private int compare(LocalDate today) {
		CalendarView view = new CalendarView(AREA, "coord-a", null, CalendarKind.TRANSITION, today);
		Map<String, String> lines = this.ahead.between(view, today.plusDays(1), view.last(), 10_000)
			.stream()
			.collect(Collectors.toMap(CalendarLine::number, (line) -> line.day() + " " + line.what()));
		Map<String, String> rule = new HashMap<>();
		this.births
			.forEach((number, born) -> LifeStageTransition.next(this.stages.get(number), born, today, view.last())
				.ifPresent((change) -> rule.put(number, change.day() + " " + change.to().label())));
		assertThat(lines).as("from %s", today).isEqualTo(rule);
		return rule.size();
	}

	private void child(LocalDate born, LifeStage stage) {
		String number = "SM-R08-%05d".formatted(this.births.size() + 1);
		this.births.put(number, born);
		this.stages.put(number, stage);
		this.database.sql("""
				with entered as (insert into tsunagu.child (id, area_id, birth_date, municipality, name_key, kana_key)
					values (md5(:number)::uuid, :area, :born, '14204', '', '') returning id)
				insert into tsunagu.support_case (number, area_id, child_id, status, main_coordinator, sub_coordinators,
					opened_at, next_date, version, life_stage)
				select :number, :area, id, 'OPEN', 'coord-a', '{}', now(), '2027-01-01', 0, :stage from entered""")
			.param("number", number)
			.param("area", AREA.toString())
			.param("born", born)
			.param("stage", (stage != null) ? stage.name() : null, java.sql.Types.VARCHAR)
			.update();
	}

}
