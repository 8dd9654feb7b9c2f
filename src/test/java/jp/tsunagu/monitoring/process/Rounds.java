package jp.tsunagu.monitoring.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.boot.test.context.TestComponent;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;

/** The words of the tests about monitoring. */
@TestComponent
public class Rounds {

	static final String PERFORM = "UserTask_PerformMonitoring";

	private final Story story;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final Notices notices;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final FormService forms;

	Rounds(Story story, CaseFiles cases, Timeline timeline, Notices notices, RuntimeService runtime,
			ManagementService management, FormService forms) {
		this.story = story;
		this.cases = cases;
		this.timeline = timeline;
		this.notices = notices;
		this.runtime = runtime;
		this.management = management;
		this.forms = forms;
	}

	/** A case of coord-b, with coord-c beside, opened in the last two weeks. */
	RecordNumber openCase(LifeStage stage) {
		Date today = ClockUtil.getCurrentTime();
		ClockUtil.setCurrentTime(Date.from(today.toInstant().minus(Duration.ofDays(14))));
		String number = this.story.share("coord-b", reception());
		this.story.agreeOnCase(number, "coord-b");
		ClockUtil.setCurrentTime(today);
		RecordNumber opened = RecordNumber.of(number);
		this.cases.assign(opened, CoordinatorId.of("coord-b"), List.of(CoordinatorId.of("coord-c")));
		this.cases.learn(opened, (known) -> known.withLifeStage(stage));
		return opened;
	}

	/** Begins the cycle as the call activity of the case does. */
	ProcessInstance begin(RecordNumber number) {
		return this.runtime.startProcessInstanceByKey("monitoringCycle", number.toString(),
				Map.of("area", "yokosuka-miura"));
	}

	static Map<String, Object> quiet(LocalDate day, LifeStage stage, Object... more) {
		return Story.with(Story.answers("monitoredOn", day.toString(), "method", "PHONE", "monitoringKind", "PERIODIC",
				"lifeStage", stage.name(), "informants", codes("MOTHER"), "childChange", "UNCHANGED", "familyChange",
				"UNCHANGED", "caregiverBurden", "1", "reassessmentNeeded", "false", "teamReviewNeeded", "false",
				"monitoringOutcome", "CONTINUE"), more);
	}

	void perform(String user, RecordNumber number, Map<String, Object> answers) {
		Object[] pairs = answers.entrySet()
			.stream()
			.flatMap((answer) -> Stream.of(answer.getKey(), answer.getValue()))
			.toArray();
		this.story.complete(user, number.toString(), PERFORM, pairs);
	}

	/** The form of the open round as Tasklist gets it for this person. */
	String form(String user, RecordNumber number) {
		String task = this.story.task(number.toString(), PERFORM).getId();
		return this.story.as(user, () -> {
			try (InputStream form = this.forms.getDeployedTaskForm(task)) {
				return new String(form.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	void fire(RecordNumber number, String activity) {
		this.story.fire(number.toString(), activity);
	}

	/** The live timers of a process, by what they wait for. */
	List<Job> timers(ProcessInstance cycle) {
		return this.management.createJobQuery()
			.processInstanceId(cycle.getId())
			.timers()
			.orderByJobDuedate()
			.asc()
			.list();
	}

	Job timer(ProcessInstance cycle, String activity) {
		return this.management.createJobQuery().processInstanceId(cycle.getId()).activityId(activity).singleResult();
	}

	List<String> notes(RecordNumber number, TimelineKind kind) {
		return this.timeline.of(number)
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.map(TimelineEntry::note)
			.toList();
	}

	long notices(String coordinator, RecordNumber number, NoticeKind kind) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> notice.recordNumber().equals(number.toString()))
			.map(Notice::kind)
			.filter(kind::equals)
			.count();
	}

	LocalDate nextDate(RecordNumber number) {
		return this.cases.get(number).nextDate();
	}

	static LocalDate today() {
		return day(ClockUtil.getCurrentTime());
	}

	static LocalDate day(Date moment) {
		return LocalDate.ofInstant(moment.toInstant(), JapaneseDates.TOKYO);
	}

}
