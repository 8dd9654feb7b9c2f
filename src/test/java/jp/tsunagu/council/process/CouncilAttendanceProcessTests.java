package jp.tsunagu.council.process;

import java.util.List;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.council.AttendanceQuestion;
import jp.tsunagu.council.AttendanceReply;
import jp.tsunagu.council.AttendeeScore;
import jp.tsunagu.council.MeetingStatus;
import jp.tsunagu.council.Minutes;
import jp.tsunagu.directory.Absences;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Leave;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.council.process.CouncilStory.AGREE;
import static jp.tsunagu.council.process.CouncilStory.ANSWER;
import static jp.tsunagu.council.process.CouncilStory.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("councilAttendance")
@TestPropertySource(properties = "spring.application.name=coordinators-without-other-work")
class CouncilAttendanceProcessTests {

	@Autowired
	private Story story;

	@Autowired
	private CouncilStory council;

	@Autowired
	private Minutes minutes;

	@Autowired
	private IssueRegister issues;

	@Autowired
	private Notices notices;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Absences absences;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aFridayOnWhichNothingIsPlanned() {
		Story.now("2026-11-20T01:00:00Z");
		this.council.nothingHasBeenPlanned();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void whoIsAskedAttendsReportsAndEverybodyReads() {
		String number = this.council.plan("lead", "kamakura-council", "2026-12-18T14:00");
		ProcessInstance attendance = this.story.instance(number, "councilAttendance");
		assertThat(number).matches("YM-R08-M\\d{4}");
		assertThat(attendance).isWaitingAt(ANSWER);
		assertThat(this.council.asked(number)).as("works in 鎌倉市, and all are free").isEqualTo("coord-b");
		assertThat(this.story.task(number, ANSWER).getDueDate()).isEqualTo("2026-11-26T17:00:00");
		assertThat(told("coord-b", number)).containsExactly(NoticeKind.ATTENDANCE_ASKED);

		this.council.accepts(number);
		assertThat(attendance).isWaitingAt("Gateway_MeetingAwaited");
		this.council.ends(number);
		assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-12-18T16:00:00");
		assertThat(attendance).isWaitingAt(REPORT).task().isAssignedTo("coord-b");
		assertThat(this.story.task(number, REPORT).getDueDate()).as("five business days")
			.isEqualTo("2026-12-25T17:00:00");

		this.council.reports(number, "meetingActions", "次回までに事業所へ聞き取る");
		assertThat(attendance)
			.hasPassedInOrder("ServiceTask_ShareMinutes", "ThrowEvent_CouncilMeetingHeld", "EndEvent_MinutesShared")
			.isEnded();
		assertThat(this.council.meeting(number).status()).isEqualTo(MeetingStatus.HELD);
		assertThat(this.council.meeting(number).report().minutesSpent()).as("as long as it was planned").isEqualTo(120);
		assertThat(this.minutes.readers(RecordNumber.of(number))).hasSize(5)
			.filteredOn((reader) -> reader.readAt() != null)
			.extracting((reader) -> reader.coordinator().toString())
			.as("who has written it has read it")
			.containsExactly("coord-b");
		assertThat(told("coord-a", number)).containsExactly(NoticeKind.MINUTES_SHARED);
		this.minutes.read(RecordNumber.of(number), CoordinatorId.of("coord-a"));
		assertThat(this.minutes.readers(RecordNumber.of(number))).filteredOn((reader) -> reader.readAt() != null)
			.hasSize(2);
	}

	@Test
	void whoDeclinesOrIsSilentIsFollowedByTheNextUntilAllOfThemAgree() {
		String number = this.council.plan("coord-a", "ym-area-council", "2027-01-22T14:00");
		ProcessInstance attendance = this.story.instance(number, "councilAttendance");
		String first = this.council.declines(number, "支援会議と重なる");
		String silent = this.council.asked(number);
		this.story.fire(number, "BoundaryEvent_AttendanceUnanswered");
		assertThat(attendance).hasPassed("ServiceTask_NoteAttendanceSilence").isWaitingAt(ANSWER);
		assertThat(told(silent, number)).contains(NoticeKind.ATTENDANCE_WENT_ON);
		for (int i = 0; i < 3; i++) {
			this.council.declines(number, "都合がつかない");
		}
		assertThat(attendance).isWaitingAt(AGREE).task().hasCandidateGroup("coordinator");
		assertThat(told("lead", number)).contains(NoticeKind.ATTENDEE_NEEDED);
		assertThat(this.council.meeting(number).questions()).hasSize(5)
			.extracting(AttendanceQuestion::coordinator)
			.doesNotHaveDuplicates();
		assertThat(this.council.meeting(number).questions())
			.extracting(AttendanceQuestion::coordinator, AttendanceQuestion::reply)
			.startsWith(tuple(first, AttendanceReply.DECLINED), tuple(silent, AttendanceReply.SILENT));

		this.story.complete("coord-c", number, AGREE, "attendee", first, "agreementNote", "支援会議をずらす");
		assertThat(told(first, number)).contains(NoticeKind.ATTENDEE_DECIDED);
		this.council.ends(number);
		assertThat(attendance).isWaitingAt(REPORT).task().isAssignedTo(first);
		this.story.complete(first, number, REPORT, "attended", "false", "keyPoints", "急な訪問で出られず、資料だけ受け取った");
		assertThat(this.council.meeting(number).report().minutesSpent()).as("who was not there has spent nothing")
			.isZero();
		assertThat(attendance).isEnded();
	}

	@Test
	void aSeatIsGivenBackToWhoeverIsWishedFor() {
		String number = this.council.plan("lead", "kamakura-council", "2026-12-18T14:00");
		ProcessInstance attendance = this.story.instance(number, "councilAttendance");
		assertThatThrownBy(() -> this.council.tell("coord-b", number, "GIVE_BACK"))
			.hasMessage("会議 %s の出席者は、まだ決まっていません。".formatted(number));
		this.council.attends("coord-b", number);
		assertThatThrownBy(() -> this.council.tell("coord-b", number, "GIVE_BACK", "wishedColleague", "coord-b"))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("別の人");
		this.council.tell("coord-b", number, "GIVE_BACK", "wishedColleague", "coord-d", "eventNote", "研修が入った");
		assertThat(attendance).hasPassed("IntermediateEvent_AttendanceReturned").isWaitingAt(ANSWER);
		assertThat(this.council.asked(number)).isEqualTo("coord-d");
		this.council.declines(number, "その日は休み");
		assertThat(this.council.asked(number)).isNotIn("coord-b", "coord-d");
	}

	@Test
	void whoeverIsAwayOnTheDayIsNotAsked() {
		this.absences.record(CoordinatorId.of("coord-b"), new Leave(java.time.LocalDate.of(2026, 12, 18),
				java.time.LocalDate.of(2026, 12, 18), CoordinatorId.of("coord-a"), null));
		String number = this.council.plan("lead", "kamakura-council", "2026-12-18T14:00");
		assertThat(this.council.asked(number)).isNotEqualTo("coord-b");
		List<AttendeeScore> candidates = this.council.meeting(number).candidates();
		assertThat(candidates.get(candidates.size() - 1).coordinator()).isEqualTo("coord-b");
		assertThat(candidates.get(candidates.size() - 1).points()).isNull();
		for (int i = 0; i < 4; i++) {
			this.council.declines(number, "都合がつかない");
		}
		assertThat(this.story.tasks(number, AGREE)).hasSize(1);
		assertThatThrownBy(() -> this.story.complete("coord-a", number, AGREE, "attendee", "coord-b"))
			.hasMessage("「出席者」は一覧から選んでください。");
		this.absences.remove(CoordinatorId.of("coord-b"), java.time.LocalDate.of(2026, 12, 18));
	}

	@Test
	void aMeetingThatIsPutOffKeepsItsNumberAndAsksAnew() {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		String first = this.council.accepts(number);
		ProcessInstance before = this.story.instance(number, "councilAttendance");
		this.council.tell("coord-a", number, "POSTPONED", "newStart", "2027-01-15T10:00", "newEnd", "2027-01-15T11:30",
				"newMode", "ONLINE", "eventNote", "大雪");
		assertThat(before).hasPassed("ServiceTask_MoveAgendaOn", "EndEvent_AgendaMovedOn").isEnded();
		assertThat(told(first, number)).contains(NoticeKind.MEETING_CHANGED);
		assertThat(this.council.meeting(number)).satisfies((meeting) -> {
			assertThat(meeting.status()).isEqualTo(MeetingStatus.PLANNED);
			assertThat(meeting.day()).isEqualTo("2027-01-15");
			assertThat(meeting.attendee()).isEmpty();
		});
		assertThat(notes(number, TimelineKind.MEETING_CHANGED)).hasSize(1)
			.first()
			.asString()
			.contains("2026年12月18日", "2027年1月15日", "大雪");
		assertThat(this.story.instance(number, "councilAttendance")).isWaitingAt(ANSWER);
		this.council.holds(number);
		assertThat(this.council.meeting(number).report().minutesSpent()).isEqualTo(90);
	}

	@Test
	void whileSomebodyIsAskedAMeetingIsCancelledAndNobodyIsAskedAnyMore() {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		String asked = this.council.asked(number);
		this.council.tell("coord-a", number, "CANCELLED");
		assertThat(this.story.open(number)).isEmpty();
		assertThat(told(asked, number)).contains(NoticeKind.MEETING_CHANGED);
		assertThat(this.council.meeting(number).status()).isEqualTo(MeetingStatus.CANCELLED);
		assertThatThrownBy(() -> this.council.tell("coord-a", number, "MODE", "newMode", "ONLINE"))
			.hasMessageContaining("一覧から選んでください");
	}

	@Test
	void aBareMessageCountsAsCancelled() {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		this.runtime.createMessageCorrelation("council.meetingChanged")
			.processInstanceBusinessKey(number)
			.tenantId("yokosuka-miura")
			.correlate();
		assertThat(this.council.meeting(number).status()).isEqualTo(MeetingStatus.CANCELLED);
		assertThat(this.story.open(number)).isEmpty();
	}

	@Test
	void aMeetingThatSitsInAnotherWayOnlyTellsSo() {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		String attendee = this.council.accepts(number);
		this.council.tell("lead", number, "MODE", "newMode", "WRITTEN");
		assertThat(this.council.meeting(number).attendee()).contains(CoordinatorId.of(attendee));
		assertThat(told(attendee, number)).contains(NoticeKind.MEETING_CHANGED);
		assertThat(this.story.instance(number, "councilAttendance")).isWaitingAt("Gateway_MeetingAwaited");
	}

	@Test
	void whatTheCouncilGivesBackBecomesAnIssueOfTheArea() {
		String number = this.council.plan("lead", "ym-area-council", "2026-12-18T14:00");
		this.council.holds(number, "issuesReturned", "通学の看護師を圏域で考えてほしい");
		String issue = this.database.sql("select number from tsunagu.issue where fact = ?")
			.param("通学の看護師を圏域で考えてほしい")
			.query(String.class)
			.single();
		Issue raised = this.issues.get(RecordNumber.of(issue));
		assertThat(raised.source()).isEqualTo(IssueSource.COUNCIL);
		assertThat(raised.scope()).isEqualTo(IssueScope.AREA);
		assertThat(raised.title()).contains(number);
	}

	@Test
	void aMeetingThatIsOverMayBeEnteredLaterButNotForeverAgo() {
		String number = this.council.plan("lead", "miura-council", "2026-10-16T14:00");
		this.council.accepts(number);
		this.story.fire(number, "IntermediateEvent_MeetingEnded");
		assertThat(this.story.tasks(number, REPORT)).hasSize(1);
		assertThatThrownBy(() -> this.council.plan("lead", "miura-council", "2024-10-16T14:00"))
			.isInstanceOf(Refusal.class)
			.hasMessage("「始まり」は、1年前から2年先までの日時にしてください。");
		assertThatThrownBy(() -> this.council.plan("lead", "se-area-council", "2027-01-16T14:00"))
			.hasMessage("「協議会」は一覧から選んでください。");
		assertThatThrownBy(() -> this.story.start("lead", "councilAttendance", "councilId", "miura-council", "startsAt",
				"2026-12-18T14:00", "endsAt", "2026-12-18T13:00", "mode", "ONLINE"))
			.hasMessage("「終わり」は「始まり」より後で、7日以内にしてください。");
	}

	@Test
	void thePlanningOfACouncilFollowsTheMessageToo() {
		String number = this.council.plan("lead", "miura-council", "2026-12-18T14:00");
		this.council.tell("coord-a", number, "POSTPONED", "newStart", "2027-01-15T10:00", "newEnd", "2027-01-15T11:30");
		ProcessInstance anew = this.story.instance(number, "councilAttendance");
		assertThat(anew).hasPassed("StartEvent_MeetingPlanned").hasNotPassed("ServiceTask_RegisterMeeting");
		assertThat(anew.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(this.runtime.getVariables(anew.getId())).containsOnlyKeys("area", "attendeeProposed",
				"proposedAttendee", "meetingEnds");
	}

	@Test
	void noStepOfAMeetingSleepsUnseen() {
		String number = this.council.plan("lead", "kamakura-council", "2026-12-18T14:00");
		while (!this.story.tasks(number, ANSWER).isEmpty()) {
			this.council.declines(number, "ほかの予定がある");
		}
		assertReminded(number, AGREE, "coord-a");
		this.story.complete("coord-c", number, AGREE, "attendee", "coord-b", "agreementNote", "交代で出る");
		this.council.ends(number);
		assertReminded(number, REPORT, "coord-b");
		assertThat(told("coord-a", number)).as("only what nobody had taken").containsOnlyOnce(NoticeKind.TASK_OVERDUE);
	}

	private void assertReminded(String number, String step, String waitedFor) {
		this.story.fire(number, step);
		assertThat(told(waitedFor, number)).first().isEqualTo(NoticeKind.TASK_DUE);
		this.story.fire(number, step);
		for (String coordinator : List.of(waitedFor, "lead")) {
			assertThat(told(coordinator, number)).first().isEqualTo(NoticeKind.TASK_OVERDUE);
		}
	}

	private List<NoticeKind> told(String coordinator, String number) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> number.equals(notice.recordNumber()))
			.map(Notice::kind)
			.toList();
	}

	private List<String> notes(String number, TimelineKind kind) {
		return this.timeline.of(RecordNumber.of(number))
			.stream()
			.filter((line) -> line.kind() == kind)
			.map(TimelineEntry::note)
			.toList();
	}

}
