package jp.tsunagu.scenario;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.notification.NoticeKind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 10 of the brief: a danger is reported between two rounds. */
@WholeHouse
class Scenario10DangerTests {

	private static final String ROUND = "UserTask_PerformMonitoring";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private Witness witness;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void everybodyIsBack() {
		ClockUtil.reset();
		this.database.sql("delete from tsunagu.absence").update();
		this.database.sql("update tsunagu.coordinator set active_until = null").update();
	}

	@Test
	void scenario10ADangerIsReportedBetweenTwoRounds() {
		String number = monitored("coord-b", "coord-c", "lifeStage", "SCHOOL_AGE", "assessmentTrigger", "INITIAL");
		LocalDate usual = this.witness.nextDate(number);
		assertThat(usual).isAfter(Witness.today().plusMonths(5));

		// N tells D on the phone that the mother is at her limit
		this.caseStory.tell("coord-d", number, "RED_FLAG", "redFlags", codes("CAREGIVER_COLLAPSE"), "eventNote",
				"介護者が限界");
		LocalDate today = Witness.today();
		assertThat(this.witness.openTasks(number)).containsExactlyInAnyOrder("モニタリングをする: coord-b",
				"危険サインに対応する: coord-b", "危険サインに対応する: coord-c");
		for (String keeper : List.of("coord-b", "coord-c")) {
			assertThat(this.witness.told(keeper, number)).contains(NoticeKind.RED_FLAG);
		}
		assertThat(this.story.tasks(number, "UserTask_RespondToRedFlag"))
			.allSatisfy((task) -> assertThat(Witness.dueOn(task)).as("at once").isEqualTo(today));
		assertThat(this.witness.sees("coord-b", this.story.task(number, ROUND))).contains("介護者が限界");
		assertThat(Witness.dueOn(this.story.task(number, ROUND))).isBetween(today.plusDays(4), today.plusDays(7));
		assertThat(this.witness.nextDate(number)).isBetween(today.plusDays(4), today.plusDays(7));

		// the first answer is one for all; the danger lasts, is asked for again, and so
		// does the week
		this.caseStory.respond("coord-c", number, "短期入所につないだ", false);
		assertThat(this.witness.openTasks(number)).containsExactlyInAnyOrder("モニタリングをする: coord-b",
				"危険サインに対応する: coord-b", "危険サインに対応する: coord-c");
		assertThat(this.witness.notes(number, TimelineKind.RED_FLAG_ANSWERED)).containsExactly("短期入所につないだ");
		this.caseStory.monitor("coord-b", number, "lifeStage", "SCHOOL_AGE", "monitoringKind", "EVENT", "newNeeds",
				codes("RESPITE"));
		assertThat(this.alarms.hasOpen(RecordNumber.of(number))).isTrue();
		assertThat(this.witness.nextDate(number)).isBetween(today.plusDays(4), today.plusDays(7));
		assertThat(this.witness.timers(number, "monitoringCycle")).as("replaced and not added").isOne();
		assertThat(this.witness.started(number, "monitoringCycle")).isOne();

		// it is over, and the usual interval holds again
		this.caseStory.respond("coord-b", number, "祖母が泊まりに来た", true);
		assertThat(this.witness.openTasks(number)).isEmpty();
		assertThat(this.witness.nextDate(number)).isAfter(today.plusMonths(5));
	}

	/** A case in which the first round is waited for. */
	private String monitored(String main, String sub, Object... assessment) {
		String number = this.caseStory.open(reception(), main, main, sub);
		this.caseStory.consent(main, number);
		this.caseStory.assess(main, number, assessment);
		this.caseStory.team(main, number);
		return number;
	}

}
