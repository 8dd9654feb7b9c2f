package jp.tsunagu.scenario;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.Absences;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Leave;
import jp.tsunagu.notification.NoticeKind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 9 of the brief: a round of an ill coordinator passes its day. */
@WholeHouse
class Scenario09OverdueRoundTests {

	private static final String ROUND = "UserTask_PerformMonitoring";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private Witness witness;

	@Autowired
	private Absences absences;

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
	void scenario9ARoundOfAnIllCoordinatorPassesItsDay() {
		String number = monitored("coord-a", "coord-c");
		LocalDate due = this.witness.nextDate(number);
		this.caseStory.awaitRound(number);
		assertThat(this.witness.openTasks(number)).containsExactly("モニタリングをする: coord-a");
		assertThat(Witness.dueOn(this.story.task(number, ROUND))).isEqualTo(due);
		assertThat(this.witness.told("coord-a", number)).startsWith(NoticeKind.MONITORING_SOON);

		// A falls ill; B stands in and reads what A is told
		this.absences.record(CoordinatorId.of("coord-a"),
				new Leave(Witness.today(), Witness.today().plusMonths(2), CoordinatorId.of("coord-b"), "病気療養"));
		this.story.fire(number, "BoundaryEvent_MonitoringDue");
		assertThat(Witness.today()).isEqualTo(due);
		for (String told : List.of("coord-a", "coord-c", "coord-b")) {
			assertThat(this.witness.told(told, number)).as(told).startsWith(NoticeKind.MONITORING_DUE);
		}
		assertThat(this.witness.told("lead", number)).doesNotContain(NoticeKind.MONITORING_DUE);

		this.story.fire(number, "BoundaryEvent_MonitoringOverdue");
		assertThat(Witness.today()).isEqualTo(due.plusDays(7));
		assertThat(this.witness.told("lead", number)).startsWith(NoticeKind.MONITORING_OVERDUE);
		assertThat(this.witness.told("coord-d", number)).doesNotContain(NoticeKind.MONITORING_OVERDUE);
		assertThat(this.witness.openTasks(number)).as("nobody takes it away silently")
			.containsExactly("モニタリングをする: coord-a");

		this.story.fire(number, "BoundaryEvent_MonitoringLongOverdue");
		assertThat(Witness.today()).isEqualTo(due.plusDays(14));
		for (String told : List.of("lead", "coord-a", "coord-b", "coord-c", "coord-d")) {
			assertThat(this.witness.told(told, number)).as(told).startsWith(NoticeKind.MONITORING_OPEN_TO_ALL);
		}
		assertThat(this.witness.openTasks(number)).containsExactly("モニタリングをする: null");

		// D does it in A's place
		LocalDate done = Witness.today();
		this.caseStory.monitor("coord-d", number);
		assertThat(this.witness.notes(number, TimelineKind.MONITORED)).singleElement()
			.satisfies((line) -> assertThat(line).endsWith("実施（代行）"));
		assertThat(this.witness.lines(number)).filteredOn((line) -> line.kind() == TimelineKind.MONITORED)
			.extracting(TimelineEntry::by)
			.containsExactly("coord-d");
		assertThat(this.witness.nextDate(number)).as("counted from the day it was really done")
			.isBetween(done.plusDays(4), done.plusDays(7));
		assertThat(this.witness.caseOf(number).mainCoordinator()).as("D helps out, A keeps").hasToString("coord-a");
		assertThat(this.witness.openTasks(number)).isEmpty();
		assertThat(this.witness.timers(number, "monitoringCycle")).isOne();
		assertThat(this.witness.notes(number, TimelineKind.REMINDED)).hasSize(2);
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
