package jp.tsunagu.monitoring.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.RedFlagResponse;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.monitoring.MonitoringRounds;
import jp.tsunagu.monitoring.MonitoringService;
import jp.tsunagu.notification.NoticeKind;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.monitoring.process.Rounds.PERFORM;
import static jp.tsunagu.monitoring.process.Rounds.quiet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("monitoringCycle")
class MonitoringCycleProcessTests {

	private static final String APPROACHING = "IntermediateEvent_MonitoringApproaching";

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
	private IssueRegister issues;

	@Autowired
	private MonitoringService monitoring;

	@Autowired
	private MonitoringRounds plans;

	@Autowired
	private HistoryService history;

	@Autowired
	private ManagementService management;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aRoundIsPlannedOnTheOpenDayNotLaterThanItsInterval() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = this.rounds.begin(number);

		assertThat(cycle.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(cycle).isWaitingAt("Gateway_RoundAwaited");
		assertThat(this.rounds.nextDate(number)).as("2027-02-20 is a Saturday").isEqualTo("2027-02-19");
		assertThat(this.rounds.timers(cycle)).singleElement().satisfies((timer) -> {
			assertThat(timer.getDuedate()).isBetween("2027-02-05T09:00:00", "2027-02-05T12:00:00");
		});
		assertThat(this.rounds.notes(number, TimelineKind.MONITORING_SCHEDULED)).containsExactly("2027年2月19日（金）");
	}

	@Test
	void theNextIntervalCountsFromTheDayItWasReallyDone() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);
		Task round = this.story.task(number.toString(), PERFORM);
		assertThat(round.getAssignee()).isEqualTo("coord-b");
		assertThat(round.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(round.getDueDate()).isEqualTo("2027-02-19T17:00:00");
		assertThat(this.rounds.notices("coord-b", number, NoticeKind.MONITORING_SOON)).isOne();
		assertThat(this.rounds.notices("coord-c", number, NoticeKind.MONITORING_SOON)).isZero();

		Story.now("2027-02-12T03:00:00Z");
		this.rounds.perform("coord-b", number, quiet(day("2027-02-10"), LifeStage.INFANT));

		assertThat(cycle).hasPassed("ServiceTask_HandOnFindings").isWaitingAt("Gateway_RoundAwaited");
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-05-10");
		assertThat(this.rounds.timers(cycle)).hasSize(1);
		assertThat(this.rounds.notes(number, TimelineKind.MONITORED)).containsExactly("2027年2月10日（水）実施");
	}

	@Test
	void theDayItsCoordinatorChoosesWinsUntilSomethingAsksForASoonerOne() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);
		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT, "nextDueOn", "2027-06-30"));
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-06-30");

		this.cases.learn(number, (known) -> known.withCare(List.of("SUCTION"), 9));
		assertThat(this.rounds.nextDate(number)).as("the interval is the same").isEqualTo("2027-06-30");
		this.cases.learn(number, (known) -> known.withCaregiverBurden(3));
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-03-05");
		assertThat(this.rounds.timers(cycle)).hasSize(1);
	}

	@Test
	void aChosenDayOffGivesWayToTheOpenDayBefore() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		opened(number);
		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT, "nextDueOn", "2027-07-04"));
		assertThat(this.rounds.nextDate(number)).as("a Sunday").isEqualTo("2027-07-02");
	}

	@Test
	void aRoundNobodyDoesIsToldToMoreAndMorePeopleAndDoneByAnother() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);

		this.rounds.fire(number, "BoundaryEvent_MonitoringDueSoon");
		assertThat(Rounds.today()).isEqualTo("2027-02-16");
		assertThat(this.rounds.notices("coord-b", number, NoticeKind.MONITORING_SOON)).isEqualTo(2);

		this.rounds.fire(number, "BoundaryEvent_MonitoringDue");
		assertThat(Rounds.today()).isEqualTo("2027-02-19");
		assertTold(number, NoticeKind.MONITORING_DUE, "coord-b", "coord-c");
		assertThat(this.rounds.notices("lead", number, NoticeKind.MONITORING_DUE)).isZero();

		this.rounds.fire(number, "BoundaryEvent_MonitoringOverdue");
		assertThat(Rounds.today()).isEqualTo("2027-02-26");
		assertTold(number, NoticeKind.MONITORING_OVERDUE, "coord-b", "coord-c", "lead");
		assertThat(this.rounds.notices("coord-d", number, NoticeKind.MONITORING_OVERDUE)).isZero();
		assertThat(this.story.task(number.toString(), PERFORM).getAssignee()).isEqualTo("coord-b");

		this.rounds.fire(number, "BoundaryEvent_MonitoringLongOverdue");
		assertThat(Rounds.today()).isEqualTo("2027-03-05");
		assertTold(number, NoticeKind.MONITORING_OPEN_TO_ALL, "coord-a", "coord-b", "coord-c", "coord-d", "lead");
		assertThat(cycle).isWaitingAt(PERFORM).task().isNotAssigned().hasCandidateGroup("coordinator");
		assertThat(this.rounds.notes(number, TimelineKind.REMINDED)).hasSize(3);
		assertThat(this.rounds.notes(number, TimelineKind.MONITORING_OPEN_TO_ALL)).hasSize(1);

		Story.now("2027-03-09T03:00:00Z");
		this.rounds.perform("coord-d", number, quiet(day("2027-03-08"), LifeStage.INFANT));

		assertThat(this.rounds.notes(number, TimelineKind.MONITORED)).containsExactly("2027年3月8日（月）実施（代行）");
		assertThat(this.history.createHistoricTaskInstanceQuery()
			.processInstanceId(cycle.getId())
			.taskDefinitionKey(PERFORM)
			.singleResult()).satisfies((done) -> {
				assertThat(done.getAssignee()).isEqualTo("coord-d");
				assertThat(done.getEndTime()).isEqualTo("2027-03-09T12:00:00");
			});
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-06-08");
		assertThat(this.rounds.timers(cycle)).hasSize(1);
	}

	@Test
	void afterALongSilenceOfTheServerOneNoticeComesAndNotFour() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = this.rounds.begin(number);
		Story.now("2027-04-01T01:00:00Z");
		this.management.executeJob(this.rounds.timer(cycle, APPROACHING).getId());
		for (Job late : this.rounds.timers(cycle)) {
			assertThat(late.getDuedate()).isBefore(ClockUtil.getCurrentTime());
			this.management.executeJob(late.getId());
		}
		assertTold(number, NoticeKind.MONITORING_OPEN_TO_ALL, "coord-a", "coord-b", "coord-c", "coord-d", "lead");
		for (NoticeKind skipped : List.of(NoticeKind.MONITORING_DUE, NoticeKind.MONITORING_OVERDUE)) {
			assertThat(this.rounds.notices("coord-b", number, skipped)).isZero();
		}
		assertThat(cycle).isWaitingAt(PERFORM).task().isNotAssigned();
	}

	@Test
	void aWeeklyRoundOpensHalfAWeekBeforeAndIsRemindedOfOnlyAfterwards() {
		RecordNumber number = this.rounds.openCase(LifeStage.PALLIATIVE);
		ProcessInstance cycle = this.rounds.begin(number);
		assertThat(this.rounds.nextDate(number)).isEqualTo("2026-11-27");
		assertThat(this.rounds.timer(cycle, APPROACHING).getDuedate()).isBetween("2026-11-24T09:00:00",
				"2026-11-24T12:00:00");
		this.rounds.fire(number, APPROACHING);
		assertThat(this.rounds.timers(cycle)).extracting((timer) -> Rounds.day(timer.getDuedate()).toString())
			.containsExactly("2026-11-25", "2026-11-27", "2026-12-04", "2026-12-11");
	}

	@Test
	void aChildThatCameHomeIsContactedOnDays3And14And30() {
		RecordNumber number = this.rounds.openCase(LifeStage.HOME_START);
		ProcessInstance cycle = this.rounds.begin(number);
		List<String> contacts = new ArrayList<>();
		for (int round = 0; round < 7; round++) {
			LocalDate due = this.rounds.nextDate(number);
			contacts.add(due.toString());
			this.rounds.fire(number, APPROACHING);
			Story.now(due + "T03:00:00Z");
			this.rounds.perform("coord-b", number, quiet(due, LifeStage.HOME_START));
			assertThat(this.rounds.timers(cycle)).hasSize(1);
		}
		assertThat(contacts).as("day 3 is a holiday after a weekend; day 28 stands for day 30; then every month")
			.containsExactly("2026-11-24", "2026-12-01", "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25",
					"2027-01-25");
	}

	@Test
	void aRedFlagBetweenRoundsOpensTheRoundAtOnceAndReplacesTheTimer() {
		RecordNumber number = this.rounds.openCase(LifeStage.SCHOOL_AGE);
		ProcessInstance cycle = this.rounds.begin(number);
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-05-20");

		raise(number);
		assertThat(cycle).hasPassed("IntermediateEvent_RedFlagRaised", "ServiceTask_HastenMonitoring")
			.isWaitingAt(PERFORM);
		assertThat(this.rounds.timer(cycle, APPROACHING)).isNull();
		assertThat(this.story.task(number.toString(), PERFORM).getDueDate()).isEqualTo("2026-11-27T17:00:00");
		assertThat(this.plans.find(number).orElseThrow().kind()).hasToString("EVENT");
		assertThat(this.rounds.nextDate(number)).isEqualTo("2026-11-27");
		assertThat(this.rounds.notes(number, TimelineKind.MONITORING_SCHEDULED)).last()
			.isEqualTo("2027年5月20日（木） → 2026年11月27日（金）");

		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.SCHOOL_AGE));
		assertThat(this.rounds.nextDate(number)).as("a week, while the danger lasts").isEqualTo("2026-11-27");
		this.alarms.respond(number, B, new RedFlagResponse("短期入所につないだ", true));
		assertThat(this.rounds.nextDate(number)).as("averted").isEqualTo("2027-05-20");
		assertThat(this.rounds.timers(cycle)).singleElement()
			.satisfies((timer) -> assertThat(Rounds.day(timer.getDuedate())).isEqualTo("2027-05-06"));
	}

	@Test
	void aRedFlagDuringARoundBringsItForwardAndMakesNoSecondOne() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);
		Task before = this.story.task(number.toString(), PERFORM);

		raise(number);
		Task after = this.story.task(number.toString(), PERFORM);
		assertThat(after.getId()).isEqualTo(before.getId());
		assertThat(after.getDueDate()).isEqualTo("2027-02-12T17:00:00");
		assertThat(after.getPriority()).isGreaterThan(before.getPriority());
		assertThat(this.rounds.notices("coord-c", number, NoticeKind.RED_FLAG)).isOne();
		assertThat(this.rounds.timers(cycle)).extracting((timer) -> Rounds.day(timer.getDuedate()).toString())
			.containsExactly("2027-02-09", "2027-02-12", "2027-02-19", "2027-02-26");

		raise(number);
		assertThat(this.story.tasks(number.toString(), PERFORM)).hasSize(1);
		this.rounds.fire(number, "BoundaryEvent_MonitoringDue");
		assertTold(number, NoticeKind.MONITORING_DUE, "coord-b", "coord-c");
		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT));
		assertThat(cycle).hasPassed("EndEvent_MonitoringBroughtForward").isWaitingAt("Gateway_RoundAwaited");
	}

	@Test
	void whatARoundFindsIsHandedOnAndAsksForNoSecondRound() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);
		this.rounds.perform("coord-b", number,
				quiet(Rounds.today(), LifeStage.INFANT, "redFlags", codes("CAREGIVER_COLLAPSE"), "issuesFound",
						"短期入所の空きがない", "supportChange", "訪問看護が週2回になった", "caregiverBurden", "4"));

		assertThat(cycle).isWaitingAt("Gateway_RoundAwaited");
		assertThat(this.story.tasks(number.toString(), PERFORM)).isEmpty();
		assertThat(this.alarms.hasOpen(number)).isTrue();
		assertThat(this.issues.of(number)).singleElement()
			.satisfies((issue) -> assertThat(issue.fact()).isEqualTo("短期入所の空きがない"));
		assertThat(this.cases.situation(number).caregiverBurden()).isEqualTo(4);
		assertThat(this.cases.situation(number).servicesChangedOn()).isEqualTo(Rounds.today());
		assertThat(this.rounds.nextDate(number)).isEqualTo(Rounds.today().plusDays(7));
	}

	@Test
	void anIntervalOfItsOwnMovesTheLiveTimerAtOnce() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = this.rounds.begin(number);
		String before = this.rounds.timers(cycle).get(0).getId();

		this.monitoring.setInterval(number, B, 4, "母が復職するため");
		assertThat(cycle).hasPassed("IntermediateEvent_MonitoringRescheduled").isWaitingAt("Gateway_RoundAwaited");
		assertThat(this.rounds.nextDate(number)).isEqualTo("2026-12-18");
		assertThat(this.rounds.timers(cycle)).singleElement().satisfies((timer) -> {
			assertThat(timer.getId()).isNotEqualTo(before);
			assertThat(Rounds.day(timer.getDuedate())).isEqualTo("2026-12-04");
		});
		assertThat(this.rounds.notes(number, TimelineKind.INTERVAL_CHANGED)).containsExactly("4週間。理由：母が復職するため");
		assertThat(this.rounds.notes(number, TimelineKind.MONITORING_SCHEDULED)).last()
			.isEqualTo("2027年2月19日（金） → 2026年12月18日（金）");

		this.monitoring.removeInterval(number, B, "落ち着いたため");
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-02-19");
		assertThat(this.rounds.timers(cycle)).hasSize(1);
	}

	@Test
	void anIntervalSetDuringARoundHoldsFromTheNextOne() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		opened(number);
		this.monitoring.setInterval(number, B, 2, "様子をよく見るため");
		assertThat(this.story.task(number.toString(), PERFORM).getDueDate()).isEqualTo("2027-02-19T17:00:00");
		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT));
		assertThat(this.rounds.nextDate(number)).isEqualTo(Rounds.today().plusWeeks(2));
	}

	@Test
	void anotherLifeStageMovesTheTimerAndTheSameOneDoesNot() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = this.rounds.begin(number);
		String timer = this.rounds.timers(cycle).get(0).getId();
		this.cases.learn(number, (known) -> known.withCaregiverBurden(2));
		assertThat(this.rounds.timers(cycle).get(0).getId()).isEqualTo(timer);

		this.cases.learn(number, (known) -> known.withLifeStage(LifeStage.PALLIATIVE));
		assertThat(this.rounds.nextDate(number)).isEqualTo("2026-11-27");
		assertThat(this.rounds.timers(cycle)).hasSize(1);
		assertThat(this.rounds.timers(cycle).get(0).getId()).isNotEqualTo(timer);
	}

	@Test
	void aChangeThatMakesARoundOverdueLeavesAWeek() {
		RecordNumber number = this.rounds.openCase(LifeStage.SCHOOL_AGE);
		this.rounds.begin(number);
		Story.now("2027-03-10T01:00:00Z");
		this.cases.learn(number, (known) -> known.withCaregiverBurden(4));
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-03-17");
	}

	@Test
	void aChildAtSchoolIsSeenBeforeTheSummerHolidays() {
		Story.now("2027-03-01T01:00:00Z");
		RecordNumber number = this.rounds.openCase(LifeStage.SCHOOL_AGE);
		ProcessInstance cycle = this.rounds.begin(number);
		assertThat(this.rounds.nextDate(number)).as("the Friday before July 10th").isEqualTo("2027-07-09");
		this.rounds.fire(number, APPROACHING);
		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.SCHOOL_AGE));
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-12-24");
		assertThat(this.rounds.timers(cycle)).hasSize(1);
	}

	@Test
	void aChildAtSchoolWhoUsesSeveralServicesIsSeenTwiceAsOften() {
		RecordNumber number = this.rounds.openCase(LifeStage.SCHOOL_AGE);
		ProcessInstance cycle = this.rounds.begin(number);
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-05-20");
		this.cases.learn(number, (known) -> known.withServiceCount(2));
		assertThat(this.rounds.nextDate(number)).as("2027-02-20 is a Saturday").isEqualTo("2027-02-19");
		assertThat(this.rounds.timers(cycle)).hasSize(1);
		this.cases.learn(number, (known) -> known.withServiceCount(1));
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-05-20");
	}

	@Test
	void monitoringEndsWhereTheCoordinatorSaysSo() {
		ProcessInstance cycle = done("monitoringOutcome", "CLOSE");
		assertThat(cycle).hasPassed("ServiceTask_EndMonitoring", "EndEvent_MonitoringEnded").isEnded();
		assertReturned(cycle, "CLOSE", false, false);
		assertThat(this.rounds.timers(cycle)).isEmpty();
	}

	@Test
	void aReassessmentComesBeforeAReviewOfTheTeam() {
		ProcessInstance cycle = done("reassessmentNeeded", "true", "teamReviewNeeded", "true");
		assertThat(cycle).hasPassed("EndEvent_ReassessmentNeeded").isEnded();
		assertReturned(cycle, "CONTINUE", true, true);
	}

	@Test
	void aReviewOfTheTeamInterruptsTheCycleWhichThenGoesOnFromTheLastRound() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);
		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT, "teamReviewNeeded", "true"));
		assertThat(cycle).hasPassed("EndEvent_TeamReviewNeeded").isEnded();
		assertReturned(cycle, "CONTINUE", false, true);
		assertThatThrownBy(() -> this.monitoring.requestEnd(number, B, "転居")).hasMessageContaining("いまはモニタリングの合間です");

		Story.now("2027-03-10T01:00:00Z");
		this.rounds.begin(number);
		assertThat(this.rounds.nextDate(number)).isEqualTo("2027-04-30");
	}

	@Test
	void anEndThatIsWantedBetweenRoundsLeavesNothingBehind() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = this.rounds.begin(number);
		this.monitoring.requestEnd(number, B, "家族が望んだため");
		assertThat(cycle).hasPassed("IntermediateEvent_EndRequested", "EndEvent_MonitoringEnded").isEnded();
		assertReturned(cycle, "CLOSE", false, false);
		assertThat(this.rounds.timers(cycle)).isEmpty();
		assertThat(this.rounds.notes(number, TimelineKind.END_REQUESTED)).containsExactly("家族が望んだため");
	}

	@Test
	void anEndThatIsWantedDuringARoundTakesTheTaskAway() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);
		this.monitoring.requestEnd(number, B, "家族が望んだため");
		assertThat(cycle).hasPassed("BoundaryEvent_EndRequested", "EndEvent_MonitoringEnded").isEnded();
		assertReturned(cycle, "CLOSE", false, false);
		assertThat(this.rounds.timers(cycle)).isEmpty();
	}

	@Test
	void whatCannotBeIsRefusedInWords() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		assertThatThrownBy(() -> this.monitoring.setInterval(number, B, 4, "早めに")).hasMessageContaining("まだ始まっていません");
		opened(number);
		assertThatThrownBy(() -> this.monitoring.setInterval(number, B, 0, "早めに")).hasMessageContaining("1週間から52週間まで");
		assertThatThrownBy(() -> this.monitoring.setInterval(number, B, 4, " ")).hasMessageContaining("「理由」");

		assertRefused(number, "「実施した日」には、今日までの日付", "monitoredOn", Rounds.today().plusDays(1).toString());
		assertRefused(number, "ケースを開いた日（2026年", "monitoredOn", "2026-01-15");
		assertRefused(number, "「次回の予定日」には、明日以降", "nextDueOn", Rounds.today().toString());
		assertRefused(number, "12か月以内", "nextDueOn", Rounds.today().plusMonths(12).plusDays(1).toString());
		assertRefused(number, "「再アセスメント」と「チームの見直し」に「いいえ」", "monitoringOutcome", "CLOSE", "teamReviewNeeded", "true");
		assertRefused(number, "「危険サイン」があるあいだ", "monitoringOutcome", "CLOSE", "redFlags", codes("ABUSE"));
		assertRefused(number, "「話を聞いた相手（いくつでも）」を選んでください", "informants", codes());
		assertRefused(number, "「児の様子」を選んでください", "childChange", null);

		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT));
		this.rounds.fire(number, APPROACHING);
		assertRefused(number, "前回のモニタリング", "monitoredOn", "2027-02-01");
	}

	@Test
	void theFormKnowsWhatIsKnown() {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		opened(number);
		this.rounds.perform("coord-b", number,
				quiet(Rounds.today(), LifeStage.INFANT, "childChangeNote", "よく眠れている", "informants", codes("FATHER")));
		this.rounds.fire(number, APPROACHING);

		assertThat(this.rounds.form("coord-b", number)).contains("\"defaultValue\":\"" + Rounds.today() + "\"")
			.contains("\"defaultValue\":\"PERIODIC\"", "\"defaultValue\":\"INFANT\"", "\"defaultValue\":[\"FATHER\"]",
					"\"defaultValue\":\"PHONE\"", "\"defaultValue\":\"CONTINUE\"", "\"defaultValue\":\"1\"")
			.contains("前のモニタリング", "よく眠れている")
			.doesNotContain("\"defaultValue\":\"UNCHANGED\"");
		assertThat(this.rounds.form("coord-d", number)).contains("前のモニタリング", "不変").doesNotContain("よく眠れている");
	}

	private ProcessInstance opened(RecordNumber number) {
		ProcessInstance cycle = this.rounds.begin(number);
		this.rounds.fire(number, APPROACHING);
		assertThat(cycle).isWaitingAt(PERFORM);
		return cycle;
	}

	private ProcessInstance done(Object... answers) {
		RecordNumber number = this.rounds.openCase(LifeStage.INFANT);
		ProcessInstance cycle = opened(number);
		this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT, answers));
		return cycle;
	}

	private void raise(RecordNumber number) {
		this.alarms.raise(number, B, List.of(RedFlag.CAREGIVER_COLLAPSE), "母が限界と言っている");
	}

	private void assertRefused(RecordNumber number, String sentence, Object... answers) {
		assertThatThrownBy(
				() -> this.rounds.perform("coord-b", number, quiet(Rounds.today(), LifeStage.INFANT, answers)))
			.hasMessageContaining(sentence);
		assertThat(this.story.tasks(number.toString(), PERFORM)).hasSize(1);
	}

	private void assertTold(RecordNumber number, NoticeKind kind, String... coordinators) {
		for (String coordinator : coordinators) {
			assertThat(this.rounds.notices(coordinator, number, kind)).as("%s to %s", kind, coordinator).isOne();
		}
	}

	private void assertReturned(ProcessInstance cycle, String outcome, boolean reassessment, boolean teamReview) {
		assertThat(returned(cycle, "monitoringOutcome")).isEqualTo(outcome);
		assertThat(returned(cycle, "reassessmentNeeded")).isEqualTo(reassessment);
		assertThat(returned(cycle, "teamReviewNeeded")).isEqualTo(teamReview);
	}

	private Object returned(ProcessInstance cycle, String name) {
		return this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(cycle.getId())
			.variableName(name)
			.singleResult()
			.getValue();
	}

	private static LocalDate day(String date) {
		return LocalDate.parse(date);
	}

}
