package jp.tsunagu.council.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Topic;
import jp.tsunagu.council.Meeting;
import jp.tsunagu.council.MeetingBook;
import jp.tsunagu.council.Submission;
import jp.tsunagu.council.SubmissionService;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.issue.ReportedIssue;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of the councils' tests, on top of {@link Story}. */
@TestComponent
public class CouncilStory {

	public static final String ANSWER = "UserTask_AnswerAttendance";

	public static final String AGREE = "UserTask_AgreeAttendee";

	public static final String REPORT = "UserTask_ReportMeeting";

	public static final String PREPARE = "UserTask_PrepareSubmission";

	public static final String CHECK = "UserTask_CheckDeidentification";

	public static final String RECORD = "UserTask_RecordCouncilResult";

	private final Story story;

	private final ProcessEngine engine;

	private final IssueRegister issues;

	private final MeetingBook meetings;

	private final SubmissionService submissions;

	private final JdbcClient database;

	public CouncilStory(Story story, ProcessEngine engine, IssueRegister issues, MeetingBook meetings,
			SubmissionService submissions, JdbcClient database) {
		this.story = story;
		this.engine = engine;
		this.issues = issues;
		this.meetings = meetings;
		this.submissions = submissions;
		this.database = database;
	}

	/** What other stories have planned and held is as if it had never been. */
	public void nothingHasBeenPlanned() {
		this.database.sql("""
				update tsunagu.council_meeting set status = 'CANCELLED', attendee = null, reported_at = null,
				minutes_spent = null where status in ('PLANNED', 'HELD')""").update();
		this.database.sql("delete from tsunagu.meeting_question").update();
	}

	/** Plans a meeting of two hours; the moment is Tokyo's. */
	public String plan(String user, String council, String startsAt, Object... more) {
		String ends = java.time.LocalDateTime.parse(startsAt).plusHours(2).toString();
		Object[] all = Stream
			.concat(Stream.of("councilId", council, "startsAt", startsAt, "endsAt", ends, "mode", "IN_PERSON"),
					Stream.of(more))
			.toArray();
		return this.story.number(this.story.start(user, "councilAttendance", all));
	}

	public Meeting meeting(String number) {
		return this.meetings.get(RecordNumber.of(number));
	}

	/** Who is being asked to attend. */
	public String asked(String number) {
		return this.story.task(number, ANSWER).getAssignee();
	}

	/** Whoever is asked says yes; answers who. */
	public String accepts(String number) {
		String asked = asked(number);
		this.story.complete(asked, number, ANSWER, "attending", "true");
		return asked;
	}

	public String declines(String number, String reason) {
		String asked = asked(number);
		this.story.complete(asked, number, ANSWER, "attending", "false", "declineReason", reason);
		return asked;
	}

	/** Whoever is asked declines, until this one is asked and says yes. */
	public void attends(String user, String number) {
		while (!asked(number).equals(user)) {
			declines(number, "ほかの予定がある");
		}
		accepts(number);
	}

	public void ends(String number) {
		this.story.fire(number, "IntermediateEvent_MeetingEnded");
	}

	/** The attendee reports, with what is given besides. */
	public void reports(String number, Object... more) {
		String attendee = this.story.task(number, REPORT).getAssignee();
		Object[] all = Stream.concat(Stream.of("attended", "true", "keyPoints", "短期入所の受入れを話し合った"), Stream.of(more))
			.toArray();
		this.story.complete(attendee, number, REPORT, all);
	}

	/** A meeting is attended and reported by whoever is asked. */
	public void holds(String number, Object... more) {
		if (!this.story.tasks(number, ANSWER).isEmpty()) {
			accepts(number);
		}
		ends(number);
		reports(number, more);
	}

	public void tell(String user, String number, String kind, Object... more) {
		Object[] all = Stream.concat(Stream.of("meetingNumber", number, "councilEvent", kind), Stream.of(more))
			.toArray();
		this.story.start(user, "councilEvent", all);
	}

	/** An issue that no process follows yet. */
	public String issue(String owner, IssueScope scope, String... municipalities) {
		return this.issues
			.enter(AreaId.of("yokosuka-miura"), CoordinatorId.of(owner),
					new ReportedIssue(IssueSource.LIAISON, "週末の短期入所", scope, "人工呼吸器の児を受ける短期入所がない",
							List.of(Topic.RESPITE), List.of(municipalities), null, List.of()))
			.toString();
	}

	/** An issue met in these cases, that no process follows yet. */
	public String issueOf(String owner, List<String> cases) {
		return this.issues
			.enter(AreaId.of("yokosuka-miura"), CoordinatorId.of(owner),
					new ReportedIssue(IssueSource.LIAISON, "週末の短期入所", IssueScope.MUNICIPAL, "人工呼吸器の児を受ける短期入所がない",
							List.of(Topic.RESPITE), List.of("14204"), null, cases))
			.toString();
	}

	/** Brings an issue before a council as issueLifecycle would. */
	public ProcessInstance submit(String issue) {
		return this.engine.getRuntimeService()
			.createProcessInstanceByKey("councilSubmission")
			.businessKey(issue)
			.setVariable("area", "yokosuka-miura")
			.execute();
	}

	public void prepares(String user, String issue, Object... more) {
		Object[] all = Stream
			.concat(Stream.of("submissionTitle", "週末の短期入所", "summary", "人工呼吸器に対応する短期入所が週末に使えない", "request",
					"CREATE_RESOURCE"), Stream.of(more))
			.toArray();
		this.story.complete(user, issue, PREPARE, all);
	}

	public void checks(String user, String issue) {
		this.story.complete(user, issue, CHECK, "deidentified", "true");
	}

	/** A submission that has been written and checked. */
	public ProcessInstance handedIn(String issue, Object... more) {
		ProcessInstance submission = submit(issue);
		String owner = this.story.task(issue, PREPARE).getAssignee();
		prepares(owner, issue, more);
		checks(owner.equals("coord-d") ? "coord-c" : "coord-d", issue);
		return submission;
	}

	public void result(String issue, String result, String reason, Object... more) {
		String witness = this.story.task(issue, RECORD).getAssignee();
		Object[] all = Stream.concat(Stream.of("councilResult", result, "resultReason", reason), Stream.of(more))
			.toArray();
		this.story.complete(witness, issue, RECORD, all);
	}

	public Submission submission(String issue) {
		return this.submissions.find(RecordNumber.of(issue)).orElseThrow();
	}

	public List<Submission> submissions(String issue) {
		return this.submissions.of(RecordNumber.of(issue));
	}

	/** The meeting that has an issue on its agenda; empty while it waits. */
	public String onAgendaOf(String issue) {
		return submission(issue).meeting().map(RecordNumber::toString).orElse("");
	}

	public static Map<String, Object> action(String what, String who, String due) {
		return Map.of("actionWhat", what, "actionWho", who, "actionDue", due);
	}

}
