package jp.tsunagu.monitoring.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.Closure;
import jp.tsunagu.casefile.ClosureReason;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.monitoring.MonitoringService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.monitoring.process.Rounds.quiet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eighteen years of one child, from the way home to the case's end, lived by the engine's
 * clock: its timers fire in the order they are due, and its coordinator answers.
 */
@SpringBootTest
@Import({ Story.class, Rounds.class })
class ChildLifeTests {

	private static final LocalDate HOME = LocalDate.of(2027, 4, 12);

	private static final LocalDate EIGHTEEN = HOME.plusYears(18);

	/** When the child is in which stage, from the day it comes home. */
	private static final TreeMap<LocalDate, LifeStage> STAGES = new TreeMap<>(Map.of(HOME, LifeStage.HOME_START,
			HOME.plusMonths(6), LifeStage.INFANT, LocalDate.of(2030, 4, 1), LifeStage.NURSERY, LocalDate.of(2032, 4, 1),
			LifeStage.PRE_SCHOOL, LocalDate.of(2034, 4, 1), LifeStage.SCHOOL_AGE, LocalDate.of(2043, 4, 1),
			LifeStage.HIGH_SCHOOL, EIGHTEEN.minusYears(1), LifeStage.TRANSITION_18));

	/** The longest a child of a stage goes unseen, in days (brief 3.2). */
	private static final Map<LifeStage, Integer> MOST_DAYS = Map.of(LifeStage.HOME_START, 31, LifeStage.INFANT, 92,
			LifeStage.NURSERY, 92, LifeStage.PRE_SCHOOL, 62, LifeStage.SCHOOL_AGE, 184, LifeStage.HIGH_SCHOOL, 92,
			LifeStage.TRANSITION_18, 62);

	/** What the turn of the year and a coordinator's calendar may add. */
	private static final int HOLIDAYS = 7;

	@Autowired
	private Story story;

	@Autowired
	private Rounds rounds;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private MonitoringService monitoring;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient database;

	private RecordNumber number;

	private ProcessInstance cycle;

	private final List<LocalDate> done = new ArrayList<>();

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void everyRoundIsThereNoneTwiceAndAClosedCaseIsSilent() {
		at(HOME);
		this.number = this.rounds.openCase(LifeStage.HOME_START);
		this.cycle = this.rounds.begin(this.number);

		liveUntil(LocalDate.of(2035, 9, 1));
		this.monitoring.setInterval(this.number, CoordinatorId.of("coord-b"), 4, "手術を控えているため");
		assertThat(this.rounds.nextDate(this.number)).isBetween(Rounds.today(), Rounds.today().plusWeeks(4));
		liveUntil(LocalDate.of(2036, 1, 15));
		assertThat(gaps(LocalDate.of(2035, 9, 1))).isNotEmpty().allMatch((days) -> days <= 28 + HOLIDAYS);
		this.monitoring.removeInterval(this.number, CoordinatorId.of("coord-b"), "回復したため");
		liveUntil(EIGHTEEN);

		assertEveryRoundIsThere();
		close();
		assertSilentForTenYears();
	}

	/** One step is one timer, or one answer to an open round. */
	private void liveUntil(LocalDate day) {
		while (this.rounds.nextDate(this.number).isBefore(day)) {
			List<Task> open = this.story.tasks(this.number.toString(), Rounds.PERFORM);
			List<Job> timers = this.rounds.timers(this.cycle);
			if (open.isEmpty()) {
				assertThat(timers).as("one timer for each round").hasSize(1);
				at(Rounds.day(timers.get(0).getDuedate()));
				this.management.executeJob(timers.get(0).getId());
			}
			else {
				assertThat(open).as("one task for each round").hasSize(1);
				at(this.rounds.nextDate(this.number));
				perform();
			}
		}
	}

	/** Mostly on its day, and every fifth round some days late, after a reminder. */
	private void perform() {
		if (this.done.size() % 5 == 4) {
			this.rounds.fire(this.number, "BoundaryEvent_MonitoringDue");
			at(Rounds.today().plusDays(3));
		}
		LocalDate today = Rounds.today();
		LifeStage stage = STAGES.floorEntry(today).getValue();
		this.rounds.perform("coord-b", this.number, quiet(today, stage));
		this.done.add(today);
	}

	private void assertEveryRoundIsThere() {
		assertThat(this.done).doesNotHaveDuplicates().isSorted();
		assertThat(this.rounds.notes(this.number, TimelineKind.MONITORED)).hasSameSizeAs(this.done);
		assertThat(count("monitoring_report")).isEqualTo(this.done.size());
		assertThat(this.done.get(0)).isBefore(HOME.plusDays(8));
		for (int i = 1; i < this.done.size(); i++) {
			LocalDate before = this.done.get(i - 1);
			int most = MOST_DAYS.get(STAGES.floorEntry(before).getValue());
			assertThat(ChronoUnit.DAYS.between(before, this.done.get(i))).as("unseen after %s", before)
				.isBetween(1L, (long) most + HOLIDAYS);
		}
		assertThat(between(HOME, HOME.plusMonths(1))).as("every week at first").hasSizeGreaterThanOrEqualTo(4);
		assertThat(between(LocalDate.of(2030, 5, 1), LocalDate.of(2030, 8, 1))).as("every month in a new nursery")
			.hasSize(3);
		for (int year = 2034; year < 2043; year++) {
			assertThat(between(LocalDate.of(year, 6, 1), LocalDate.of(year, 7, 20))).as("before the summer of %d", year)
				.isNotEmpty();
		}
	}

	private List<LocalDate> between(LocalDate from, LocalDate to) {
		return this.done.stream().filter((day) -> !day.isBefore(from) && day.isBefore(to)).toList();
	}

	/** Days between one round and the next since that day. */
	private List<Long> gaps(LocalDate since) {
		List<LocalDate> rounds = between(since, LocalDate.MAX);
		return IntStream.range(1, rounds.size())
			.mapToObj((i) -> ChronoUnit.DAYS.between(rounds.get(i - 1), rounds.get(i)))
			.toList();
	}

	private void close() {
		while (this.story.tasks(this.number.toString(), Rounds.PERFORM).isEmpty()) {
			this.rounds.fire(this.number, "IntermediateEvent_MonitoringApproaching");
		}
		this.rounds.perform("coord-b", this.number,
				quiet(Rounds.today(), LifeStage.TRANSITION_18, "monitoringOutcome", "CLOSE"));
		String spine = this.story.instance(this.number.toString(), "individualSupportCase").getId();
		this.cases.reviewClosure(this.number, CoordinatorId.of("coord-b"),
				new Closure(ClosureReason.ADULT_HANDOVER, null, null));
		this.cases.close(this.number);
		this.runtime.deleteProcessInstance(spine, "this test walks the monitoring alone");
	}

	private void assertSilentForTenYears() {
		long lines = count("timeline_entry");
		long notices = count("notice");
		for (LocalDate day = EIGHTEEN; day.isBefore(EIGHTEEN.plusYears(10)); day = day.plusMonths(6)) {
			at(day);
			assertThat(this.story.open(this.number.toString())).as("processes, tasks and timers").isEmpty();
		}
		assertThat(this.cases.get(this.number).nextDate()).isNull();
		assertThat(count("timeline_entry")).isEqualTo(lines);
		assertThat(count("notice")).isEqualTo(notices);
	}

	private long count(String table) {
		return this.database.sql("select count(*) from tsunagu.%s where record_number = ?".formatted(table))
			.param(this.number.toString())
			.query(Long.class)
			.single();
	}

	private static void at(LocalDate day) {
		Story.now(day + "T03:00:00Z");
	}

}
