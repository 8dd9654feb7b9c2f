package jp.tsunagu.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.tsunagu.CaseStory;
import jp.tsunagu.DemoSite;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.issue.process.IssueStory;
import jp.tsunagu.monitoring.MonitoringRounds;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static jp.tsunagu.Story.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The calendar and the engine's job table say the same. Each live timer of the area is
 * exactly one line, or a reminder of an open task that is a line itself; what has no
 * timer of the engine has no such line.
 */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-calendar-of-these-tests")
class CalendarReconciliationTests {

	private static final String AREA = "yokosuka-miura";

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private IssueStory issues;

	@Autowired
	private CouncilStory councils;

	@Autowired
	private WorkAhead ahead;

	@Autowired
	private MonitoringRounds rounds;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ManagementService management;

	@Autowired
	private RepositoryService models;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void everyLiveTimerIsOneLineOrRemindsOfOne() {
		Story.now("2026-11-20T01:00:00Z");
		live();
		for (String now : List.of("2026-11-24T00:00:00Z", "2026-12-16T15:00:00Z", "2027-01-20T01:00:00Z")) {
			Story.now(now);
			reconcile();
		}
		Story.now("2026-11-24T00:00:00Z");
		assertIsFound("update tsunagu.issue set next_review_on = next_review_on - 1 where next_review_on is not null");
		assertIsFound("update tsunagu.monitoring_plan set status = 'OPEN' where status = 'WAITING'");
		assertIsFound("update act_ru_job set handler_cfg_ = 'x' where handler_cfg_ = 'IntermediateEvent_ReviewDue'");
		assertIsFound("update tsunagu.council_meeting set status = 'CANCELLED' where status = 'PLANNED'");
		reconcile();
	}

	/**
	 * What these tests compare differs as soon as one side is changed without the other.
	 */
	private void assertIsFound(String change) {
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.database.sql(change).update()).as(change).isPositive();
			assertThatThrownBy(this::reconcile).as(change)
				.isInstanceOf(AssertionError.class)
				.hasMessageContaining("IntermediateEvent_");
			status.setRollbackOnly();
		});
	}

	/** An area in the middle of its work. */
	private void live() {
		this.story.share("coord-a", Story.reception());
		this.cases.open(Story.reception(), "coord-b", "coord-b", "coord-c");
		String referred = this.story.share("coord-b", Story.reception());
		this.story.agreeOnCase(referred, "coord-c");
		Story.now("2026-11-20T01:00:00Z");
		String waiting = this.cases.monitored("coord-b");
		this.cases.consent("coord-a", this.cases.open("coord-a"), "validTo", "2027-01-31");
		String open = this.cases.monitored("coord-c");
		this.cases.awaitRound(open);
		Story.now("2026-11-20T01:00:00Z");
		String reviewed = this.issues.raise("coord-b", waiting, "短期入所がない");
		this.issues.sort("coord-b", reviewed, "ACT", "solvableIndividually", "YES", "municipalities", codes("14204"));
		this.issues.act("coord-b", reviewed, 2);
		String sorted = this.issues.raise("coord-c", open, "通学の送迎がない");
		this.issues.sort("coord-c", sorted, "SUBMIT", "municipalities", codes("14204"));
		String meeting = this.councils.plan("lead", "ym-area-council", "2026-12-22T14:00");
		this.councils.accepts(meeting);
		this.councils.plan("lead", "ym-prefecture-council", "2027-02-10T10:00");
	}

	private void reconcile() {
		CalendarView everybody = new CalendarView(AreaId.of(AREA), "coord-b", null, null, this.ahead.today());
		List<CalendarLine> lines = everyPage(everybody);
		assertThat(lines).extracting(CalendarLine::uid).doesNotHaveDuplicates();

		Set<CalendarLine> claimed = new HashSet<>();
		for (Job timer : timers(everybody.last())) {
			if (activity(timer).startsWith("IntermediateEvent_")) {
				List<CalendarLine> found = lines.stream().filter((line) -> says(line, timer)).toList();
				assertThat(found).as(described(timer)).hasSizeLessThanOrEqualTo(1);
				assertThat(found.size() == 1 || isAfter(timer, everybody) || isOver(timer)).as(described(timer))
					.isTrue();
				claimed.addAll(found);
			}
			else {
				assertAreLines(reminded(timer), lines, everybody);
			}
		}
		List<String> shown = lines.stream()
			.filter((line) -> line.position().source().equals("a"))
			.map((line) -> line.position().key())
			.toList();
		assertThat(shown).containsExactlyInAnyOrderElementsOf(dueTasks(everybody.last()));
		assertThat(lines).filteredOn((line) -> List.of("b", "c").contains(line.position().source()))
			.as("each says what a timer says")
			.allMatch(claimed::contains);
		assertThat(lines).filteredOn((line) -> line.position().source().equals("d"))
			.allMatch((line) -> !this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(line.number())
				.list()
				.isEmpty());
		assertThat(lines).extracting(CalendarLine::kind)
			.contains(CalendarKind.TASK, CalendarKind.MONITORING, CalendarKind.REVIEW);
	}

	/** Whether a line is what the timer waits for. */
	private boolean says(CalendarLine line, Job timer) {
		LocalDate fires = day(timer.getDuedate().toInstant());
		String source = switch (activity(timer)) {
			case "IntermediateEvent_MonitoringApproaching" -> "b";
			case "IntermediateEvent_ReviewDue", "IntermediateEvent_ConfirmationDue" -> "c";
			case "IntermediateEvent_MeetingEnded" -> "d";
			default -> throw new AssertionError("A timer of no class: " + described(timer));
		};
		boolean onItsDay = source.equals("b") ? !line.day().isBefore(fires) : line.day().equals(fires);
		return line.position().source().equals(source) && line.number().equals(number(timer)) && onItsDay;
	}

	private static void assertAreLines(List<Task> reminded, List<CalendarLine> lines, CalendarView view) {
		for (Task task : reminded) {
			int expected = day(task.getDueDate().toInstant()).isAfter(view.last()) ? 0 : 1;
			assertThat(lines).filteredOn((line) -> line.position().key().equals(task.getId()))
				.as(task.getName())
				.hasSize(expected);
		}
	}

	/**
	 * The open tasks whose reminder this is, all of them where several are asked at once;
	 * there must be one, or the timer is of a new class.
	 */
	private List<Task> reminded(Job timer) {
		BpmnModelInstance model = this.models.getBpmnModelInstance(timer.getProcessDefinitionId());
		FlowElement element = model.getModelElementById(activity(timer));
		FlowElement task = element;
		if (element instanceof BoundaryEvent boundary) {
			task = boundary.getAttachedTo();
		}
		assertThat(task).as(described(timer)).isInstanceOf(UserTask.class);
		List<Task> open = this.tasks.createTaskQuery()
			.processInstanceId(timer.getProcessInstanceId())
			.taskDefinitionKey(task.getId())
			.list();
		assertThat(open).as(described(timer)).isNotEmpty();
		return open;
	}

	/** Documented: a round that opens within these days for a day after them. */
	private boolean isAfter(Job timer, CalendarView view) {
		return activity(timer).equals("IntermediateEvent_MonitoringApproaching")
				&& this.rounds.find(RecordNumber.of(number(timer))).orElseThrow().dueOn().isAfter(view.last());
	}

	/**
	 * Documented: what should have fired before today waits for the job executor alone.
	 */
	private boolean isOver(Job timer) {
		return day(timer.getDuedate().toInstant()).isBefore(this.ahead.today());
	}

	private List<CalendarLine> everyPage(CalendarView view) {
		List<CalendarLine> all = new ArrayList<>();
		CalendarPosition position = CalendarPosition.START;
		while (position != null) {
			List<CalendarLine> page = this.ahead.page(view, view.today(), true, position);
			List<CalendarLine> shown = page.stream().limit(WorkAhead.PAGE).toList();
			all.addAll(shown);
			position = (page.size() > shown.size()) ? shown.get(shown.size() - 1).position() : null;
		}
		return all;
	}

	private Collection<Job> timers(LocalDate last) {
		List<Job> timers = this.management.createJobQuery()
			.timers()
			.tenantIdIn(AREA)
			.list()
			.stream()
			.filter((job) -> job.getProcessInstanceId() != null)
			.filter((job) -> !day(job.getDuedate().toInstant()).isAfter(last))
			.toList();
		assertThat(timers).hasSizeGreaterThan(15);
		assertThat(timers).extracting(this::activity)
			.contains("IntermediateEvent_MonitoringApproaching", "IntermediateEvent_ReviewDue",
					"IntermediateEvent_MeetingEnded", "BoundaryEvent_AnswerOverdue", "UserTask_ObtainConsent");
		return timers;
	}

	private List<String> dueTasks(LocalDate last) {
		return this.tasks.createTaskQuery()
			.tenantIdIn(AREA)
			.list()
			.stream()
			.filter((task) -> task.getDueDate() != null && !day(task.getDueDate().toInstant()).isAfter(last))
			.map(Task::getId)
			.toList();
	}

	private String activity(Job timer) {
		JobDefinition definition = this.management.createJobDefinitionQuery()
			.jobDefinitionId(timer.getJobDefinitionId())
			.singleResult();
		return definition.getActivityId();
	}

	private String number(Job timer) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceId(timer.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
	}

	private String described(Job timer) {
		return "%s of %s at %s".formatted(activity(timer), number(timer), timer.getDuedate());
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, JapaneseDates.TOKYO);
	}

}
