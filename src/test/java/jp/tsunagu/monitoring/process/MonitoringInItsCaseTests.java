package jp.tsunagu.monitoring.process;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseEndings;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.monitoring.MonitoringService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.monitoring.process.Rounds.PERFORM;
import static jp.tsunagu.monitoring.process.Rounds.quiet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The cycle as its case calls it: what passes between the two, and how both end. */
@SpringBootTest
@Import({ CaseStory.class, Rounds.class })
class MonitoringInItsCaseTests {

	private static final String CASE = "individualSupportCase";

	private static final String RESPOND = "UserTask_RespondToRedFlag";

	private static final CoordinatorId B = CoordinatorId.of("coord-b");

	@Autowired
	private Story story;

	@Autowired
	private Rounds rounds;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private CaseEndings endings;

	@Autowired
	private MonitoringService monitoring;

	@Autowired
	private RuntimeService runtime;

	private RecordNumber number;

	@BeforeEach
	void aCaseThatIsMonitored() {
		Story.now("2026-11-20T01:00:00Z");
		this.number = this.rounds.openCase(LifeStage.INFANT);
		this.runtime.deleteProcessInstance(this.story.instance(this.number.toString(), CASE).getId(),
				"this test begins later");
		this.runtime.createProcessInstanceByKey(CASE)
			.businessKey(this.number.toString())
			.setVariable("area", "yokosuka-miura")
			.startBeforeActivity("CallActivity_MonitoringCycle")
			.execute();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aRedFlagBetweenRoundsAsksForAResponseAndARoundOnceEach() {
		assertThat(cycle().getTenantId()).isEqualTo("yokosuka-miura");
		this.alarms.raise(this.number, B, List.of(RedFlag.CAREGIVER_COLLAPSE), "介護者が限界");

		assertThat(this.story.tasks(this.number.toString(), RESPOND)).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("coord-b", "coord-c");
		assertThat(this.story.tasks(this.number.toString(), PERFORM)).hasSize(1);
		assertThat(this.rounds.timer(cycle(), "IntermediateEvent_MonitoringApproaching")).isNull();
	}

	@Test
	void dangerFoundInARoundIsTheCasesAndTheNextRoundIsAWeekAway() {
		this.rounds.fire(this.number, "IntermediateEvent_MonitoringApproaching");
		this.rounds.perform("coord-b", this.number, quiet(Rounds.today(), LifeStage.INFANT, "redFlags",
				codes("CAREGIVER_COLLAPSE"), "issuesFound", "受け皿がない"));

		assertThat(this.story.tasks(this.number.toString(), RESPOND)).hasSize(2);
		assertThat(this.story.tasks(this.number.toString(), PERFORM)).isEmpty();
		assertThat(this.rounds.nextDate(this.number)).isEqualTo(Rounds.today().plusDays(7));
		assertThat(this.rounds.timers(cycle())).hasSize(1);

		this.story.complete("coord-b", this.number.toString(), RESPOND, "actionTaken", "短期入所につないだ", "averted", "true");
		assertThat(this.rounds.nextDate(this.number)).isEqualTo("2027-04-30");
		assertThat(this.rounds.timers(cycle())).hasSize(1);
	}

	@Test
	void anOpenRoundGoesWithTheCaseToItsNewMain() {
		this.rounds.fire(this.number, "IntermediateEvent_MonitoringApproaching");
		this.cases.assign(this.number, CoordinatorId.of("coord-d"), List.of());
		assertThat(this.story.task(this.number.toString(), PERFORM).getAssignee()).isEqualTo("coord-d");
	}

	@Test
	void aRoundThatEndsTheSupportLeadsToTheClosureOfTheCase() {
		this.rounds.fire(this.number, "IntermediateEvent_MonitoringApproaching");
		this.rounds.perform("coord-b", this.number,
				quiet(Rounds.today(), LifeStage.INFANT, "monitoringOutcome", "CLOSE"));
		this.story.complete("coord-b", this.number.toString(), "UserTask_ReviewClosure", "closureReason", "GOAL_MET");
		assertOver();
	}

	@Test
	void deathStopsAnOpenRoundAndEveryReminderOfIt() {
		this.rounds.fire(this.number, "IntermediateEvent_MonitoringApproaching");
		this.endings.died(this.number, B, Rounds.today(), null);
		assertOver();
	}

	@Test
	void deathStopsTheWaitForARound() {
		this.endings.died(this.number, B, Rounds.today(), null);
		assertOver();
	}

	private void assertOver() {
		assertThat(this.story.open(this.number.toString())).isEmpty();
		assertThatThrownBy(() -> this.monitoring.setInterval(this.number, B, 4, "早めに")).hasMessageContaining("終わったケース");
		assertThatThrownBy(() -> this.monitoring.requestEnd(this.number, B, "転居")).hasMessageContaining("終わったケース");
	}

	private ProcessInstance cycle() {
		return this.story.instance(this.number.toString(), "monitoringCycle");
	}

}
