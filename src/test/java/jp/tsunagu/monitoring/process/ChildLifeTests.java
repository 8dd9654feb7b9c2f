package jp.tsunagu.monitoring.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseStatus;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.monitoring.MonitoringService;
import jp.tsunagu.notification.NoticeKind;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.monitoring.process.Rounds.quiet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eighteen years of one child in its case, from the consent on the way home to the case's
 * end, lived by the engine's clock: its timers fire in the order they are due, its
 * coordinator answers, and assesses it anew in each stage of life.
 */
@SpringBootTest
@Import({ CaseStory.class, Rounds.class })
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
	private CaseStory caseStory;

	@Autowired
	private Rounds rounds;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private MonitoringService monitoring;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient database;

	private RecordNumber number;

	private LifeStage stage = LifeStage.HOME_START;

	private final List<LocalDate> done = new ArrayList<>();

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void everyRoundIsThereNoneTwiceAndAClosedCaseIsSilent() {
		this.number = RecordNumber.of(comesHome());

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

	private String comesHome() {
		at(HOME.minusMonths(1));
		String opened = this.caseStory.open("coord-b");
		at(HOME);
		this.caseStory.consent("coord-b", opened, "explainedOn", HOME.toString());
		this.caseStory.assess("coord-b", opened, "medicalCareItems", codes("NONE"), "caregiverBurden", "1");
		this.caseStory.propose("coord-b", opened, CaseStory.member("s-003", "HOME_NURSE"));
		this.caseStory.everybodyJoins("coord-b", opened);
		this.caseStory.closeGap("coord-b", opened, "NOT_NEEDED", "いまは訪問看護だけで足りる");
		this.caseStory.meet("coord-b", opened, "heldOn", HOME.toString());
		return opened;
	}

	/** One step is one timer, or one answer to an open round. */
	private void liveUntil(LocalDate day) {
		while (this.rounds.nextDate(this.number).isBefore(day)) {
			List<Task> open = this.story.tasks(this.number.toString(), Rounds.PERFORM);
			List<Job> timers = this.rounds.timers(this.story.instance(this.number.toString(), "monitoringCycle"));
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

	/**
	 * Mostly on its day, and every fifth round some days late, after a reminder; a new
	 * stage of life is assessed.
	 */
	private void perform() {
		if (this.done.size() % 5 == 4) {
			this.rounds.fire(this.number, "BoundaryEvent_MonitoringDue");
			at(Rounds.today().plusDays(3));
		}
		LocalDate today = Rounds.today();
		LifeStage now = STAGES.floorEntry(today).getValue();
		boolean entered = now != this.stage;
		this.stage = now;
		this.rounds.perform("coord-b", this.number, quiet(today, now, "reassessmentNeeded", Boolean.toString(entered)));
		this.done.add(today);
		if (entered) {
			this.caseStory.assess("coord-b", this.number.toString(), "lifeStage", now.name(), "assessmentTrigger",
					"STAGE_CHANGE", "medicalCareItems", codes("NONE"), "caregiverBurden", "1");
		}
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
		for (int contact : new int[] { 3, 14, 30 }) {
			assertThat(between(HOME.plusDays(contact - 2), HOME.plusDays(contact + 2))).as("about day %d", contact)
				.hasSize(1);
		}
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
		this.story.complete("coord-b", this.number.toString(), "UserTask_ReviewClosure", "closureReason",
				"ADULT_HANDOVER");
		assertThat(this.cases.get(this.number).status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(this.cases.get(this.number).nextDate()).isNull();
	}

	/** Whatever is due anywhere is done: a neighbour is reminded, this case is not. */
	private void assertSilentForTenYears() {
		String neighbour = this.story.share("coord-b", Story.reception());
		Map<String, Long> traces = traces();
		LocalDate closed = Rounds.today();
		for (LocalDate day = closed; day.isBefore(closed.plusYears(10)); day = day.plusMonths(1)) {
			at(day);
			runWhatIsDue();
			assertThat(this.story.open(this.number.toString())).as("processes, tasks and timers").isEmpty();
		}
		assertThat(traces()).isEqualTo(traces);
		assertThat(this.rounds.notices("lead", RecordNumber.of(neighbour), NoticeKind.POLICY_DUE)).isPositive();
	}

	private void runWhatIsDue() {
		List<Job> due = this.management.createJobQuery().executable().listPage(0, 1);
		for (int jobs = 0; !due.isEmpty(); jobs++) {
			assertThat(jobs).as("jobs of one day").isLessThan(200);
			this.management.executeJob(due.get(0).getId());
			due = this.management.createJobQuery().executable().listPage(0, 1);
		}
	}

	private Map<String, Long> traces() {
		return Stream.of("timeline_entry", "notice", "mail", "monitoring_report")
			.collect(Collectors.toMap(Function.identity(), this::count));
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
