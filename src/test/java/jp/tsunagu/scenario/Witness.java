package jp.tsunagu.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.tsunagu.Rest;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.boot.test.context.TestComponent;

/** What can be seen of a record from outside: tasks, notices, timeline, forms. */
@TestComponent
public class Witness {

	private static final Pattern REFERENCE = Pattern.compile("&#(\\d+);");

	private final Story story;

	private final Rest rest;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final Notices notices;

	private final IssueRegister issues;

	private final HistoryService history;

	private final TaskService tasks;

	private final ManagementService management;

	Witness(Story story, Rest rest, CaseFiles cases, Timeline timeline, Notices notices, IssueRegister issues,
			HistoryService history, TaskService tasks, ManagementService management) {
		this.story = story;
		this.rest = rest;
		this.cases = cases;
		this.timeline = timeline;
		this.notices = notices;
		this.issues = issues;
		this.history = history;
		this.tasks = tasks;
		this.management = management;
	}

	public SupportCase caseOf(String number) {
		return this.cases.get(RecordNumber.of(number));
	}

	/** What somebody was told about a record, the newest first. */
	public List<NoticeKind> told(String coordinator, String number) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> number.equals(notice.recordNumber()))
			.map(Notice::kind)
			.toList();
	}

	/** What the timeline of a record says of one kind. */
	public List<String> notes(String number, TimelineKind kind) {
		return lines(number).stream().filter((line) -> line.kind() == kind).map(TimelineEntry::note).toList();
	}

	public List<TimelineEntry> lines(String number) {
		return this.timeline.of(RecordNumber.of(number));
	}

	public List<String> issues(String number) {
		return this.issues.of(RecordNumber.of(number)).stream().map(Issue::fact).toList();
	}

	/** The form of a task as this person gets it in Tasklist, written out. */
	public String sees(String user, Task task) {
		String form = this.rest.get(user, "/task/" + task.getId() + "/deployed-form").text();
		return REFERENCE.matcher(form)
			.replaceAll((found) -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
	}

	/** Every open task of a record, as {@code name: assignee}. */
	public List<String> openTasks(String number) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.orderByTaskName()
			.asc()
			.list()
			.stream()
			.map((task) -> task.getName() + ": " + task.getAssignee())
			.toList();
	}

	/** How often this process was ever started for the record. */
	public long started(String number, String processKey) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.processDefinitionKey(processKey)
			.count();
	}

	/** Everybody who was ever given a task of the record; null for one nobody had. */
	public Set<String> owners(String number) {
		return this.history.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.map(HistoricTaskInstance::getAssignee)
			.collect(Collectors.toSet());
	}

	/** How many timers of this process of the record are running. */
	public long timers(String number, String processKey) {
		ProcessInstance running = this.story.instance(number, processKey);
		return this.management.createJobQuery().processInstanceId(running.getId()).timers().count();
	}

	public LocalDate nextDate(String number) {
		return caseOf(number).nextDate();
	}

	public static LocalDate today() {
		return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), JapaneseDates.TOKYO);
	}

	public static LocalDate dueOn(Task task) {
		return LocalDate.ofInstant(task.getDueDate().toInstant(), JapaneseDates.TOKYO);
	}

}
