package jp.tsunagu.council.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.CouncilAction;
import jp.tsunagu.council.CouncilDecision;
import jp.tsunagu.council.CouncilRequest;
import jp.tsunagu.council.Submission;
import jp.tsunagu.council.SubmissionStatus;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.engine.Retry;
import jp.tsunagu.issue.CouncilResult;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.council.process.CouncilStory.CHECK;
import static jp.tsunagu.council.process.CouncilStory.PREPARE;
import static jp.tsunagu.council.process.CouncilStory.RECORD;
import static jp.tsunagu.council.process.CouncilStory.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@WalksWholeModel("councilSubmission")
class CouncilSubmissionProcessTests {

	@Autowired
	private Story story;

	@Autowired
	private CouncilStory council;

	@Autowired
	private IssueRegister issues;

	@Autowired
	private Notices notices;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aFridayOnWhichNothingIsPlanned() {
		Story.now("2026-11-20T01:00:00Z");
		this.council.nothingHasBeenPlanned();
		this.database.sql("update tsunagu.council_submission set status = 'DECIDED' where status = 'QUEUED'").update();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void anIssueIsWrittenCheckedDeliberatedAndAdopted() {
		String meeting = this.council.plan("lead", "ym-area-council", "2027-01-22T14:00");
		String issue = this.council.issue("coord-a", IssueScope.AREA, "14201", "14204");
		ProcessInstance submission = this.council.submit(issue);
		assertThat(submission).hasPassed("BusinessRuleTask_RouteCouncil").isWaitingAt(PREPARE);
		assertThat(this.story.task(issue, PREPARE).getAssignee()).isEqualTo(owner(issue));
		assertThat(this.story.task(issue, PREPARE).getDueDate()).as("ten business days")
			.isEqualTo("2026-12-07T17:00:00");
		assertThat(issue(issue).status()).isEqualTo(IssueStatus.PROPOSED);

		this.council.prepares(owner(issue), issue, "expectedOutcome", "週末に二床");
		assertThat(submission).isWaitingAt(CHECK).task().hasCandidateGroup("coordinator").isNotAssigned();
		assertThat(told("coord-d", issue)).containsExactly(NoticeKind.SUBMISSION_TO_CHECK);
		assertThat(told(owner(issue), issue)).doesNotContain(NoticeKind.SUBMISSION_TO_CHECK);
		this.council.checks("coord-d", issue);
		assertThat(submission).hasPassed("ServiceTask_SubmitToCouncil")
			.isWaitingAt("IntermediateEvent_CouncilMeetingHeld");
		assertThat(this.council.onAgendaOf(issue)).isEqualTo(meeting);
		assertThat(this.council.submission(issue)).satisfies((sheet) -> {
			assertThat(sheet.submittedOn()).isEqualTo("2026-11-20");
			assertThat(sheet.agendaPosition()).isEqualTo(1);
			assertThat(sheet.check().by()).isEqualTo(CoordinatorId.of("coord-d"));
			assertThat(sheet.check().figures().children()).isEqualTo("5未満");
			assertThat(sheet.draft().request()).isEqualTo(CouncilRequest.CREATE_RESOURCE);
		});
		assertThat(issue(issue).status()).isEqualTo(IssueStatus.SUBMITTED);

		this.council.attends("coord-c", meeting);
		this.council.ends(meeting);
		this.council.reports(meeting);
		assertThat(submission).isWaitingAt(RECORD).task().isAssignedTo("coord-c");
		assertThat(this.story.task(issue, RECORD).getDueDate()).isEqualTo("2027-01-29T17:00:00");
		assertThat(issue(issue).status()).isEqualTo(IssueStatus.DELIBERATING);
		this.council.result(issue, "ADOPTED", "作業部会を置く", "actions",
				Spin.JSON(List.of(action("部会の案をつくる", "圏域ナビゲーションセンター", "令和9年3月1日"))), "followUpDue", "2027-03-05");
		assertThat(submission).hasPassed("EndEvent_SubmissionAdopted").isEnded();
		assertThat(result(submission)).isEqualTo("ADOPTED");
		assertThat(issue(issue).status()).isEqualTo(IssueStatus.ADOPTED);
		assertThat(issue(issue).resolution().nextReviewOn()).isEqualTo("2027-03-05");
		Submission decided = this.council.submissions(issue).get(0);
		assertThat(decided.actions()).extracting(CouncilAction::actionWhat, (one) -> one.actionDue().toString())
			.containsExactly(tuple("部会の案をつくる", "2027-03-01"));
		assertThat(told(owner(issue), issue)).contains(NoticeKind.COUNCIL_ANSWERED);
	}

	@Test
	void nobodyChecksWhatTheyHaveWrittenOrOwn() {
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.submit(issue);
		this.story.as("coord-a", () -> {
			this.tasks.setAssignee(this.story.task(issue, PREPARE).getId(), "coord-b");
			return null;
		});
		this.council.prepares("coord-b", issue);
		for (String own : List.of("coord-a", "coord-b")) {
			assertThatThrownBy(() -> this.council.checks(own, issue)).isInstanceOf(Refusal.class)
				.hasMessageContaining("匿名化を確かめるのは、")
				.hasMessageContaining("別の人です");
		}
		String task = this.story.task(issue, CHECK).getId();
		assertThatThrownBy(() -> this.story.as("coord-b", () -> {
			this.tasks.complete(task, Story.answers("deidentified", "true"));
			return null;
		})).as("nor without claiming it").isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> this.story.as("coord-c", () -> {
			this.tasks.setAssignee(task, "coord-a");
			return null;
		})).as("nor at somebody's wish").isInstanceOf(Refusal.class);
		assertThat(this.story.task(issue, CHECK).getAssignee()).isNull();
		this.council.checks("coord-c", issue);
		assertThat(this.council.submission(issue).isChecked()).isTrue();
	}

	@Test
	void whatGivesSomebodyAwayGoesBackToWhoWroteIt() {
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		ProcessInstance submission = this.council.submit(issue);
		this.council.prepares("coord-a", issue);
		assertThatThrownBy(() -> this.story.complete("coord-c", issue, CHECK, "deidentified", "false"))
			.hasMessageContaining("「気づいたこと」");
		this.story.complete("coord-c", issue, CHECK, "deidentified", "false", "finding", "学校名で分かってしまう");
		assertThat(submission).isWaitingAt(PREPARE).task().isAssignedTo("coord-a");
		assertThat(told("coord-a", issue)).contains(NoticeKind.SUBMISSION_TO_REVISE);
		assertThat(this.council.submission(issue).status()).isEqualTo(SubmissionStatus.DRAFT);
		assertThat(this.council.submissions(issue)).hasSize(1);
		this.council.prepares("coord-a", issue, "summary", "通学の看護師がいない");
		this.council.checks("coord-c", issue);
		assertThat(this.council.submission(issue).draft().summary()).isEqualTo("通学の看護師がいない");
	}

	@Test
	void whatIsContinuedIsBeforeTheNextMeetingWhateverItsDeadline() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		String next = this.council.plan("lead", "yokosuka-council", "2026-12-22T14:00");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		ProcessInstance submission = this.council.handedIn(issue);
		this.council.holds(meeting);
		this.council.result(issue, "CONTINUED", "事業所の意見を聞いてから");
		assertThat(submission).isWaitingAt("IntermediateEvent_CouncilMeetingHeld");
		assertThat(this.council.onAgendaOf(issue)).isEqualTo(next);
		assertThat(issue(issue).status()).isEqualTo(IssueStatus.DELIBERATING);
		this.council.holds(next);
		this.council.result(issue, "REFERRED_UP", "市だけでは足りない");
		assertThat(submission).hasPassed("EndEvent_SubmissionReferredUp").isEnded();
		assertThat(result(submission)).isEqualTo("REFERRED_UP");
		assertThat(issue(issue).scope()).isEqualTo(IssueScope.AREA);
		assertThat(this.council.submissions(issue)).hasSize(1)
			.first()
			.satisfies((one) -> assertThat(one.decisions())
				.extracting(CouncilDecision::meetingNumber, CouncilDecision::result)
				.containsExactly(tuple(meeting, CouncilResult.CONTINUED), tuple(next, CouncilResult.REFERRED_UP)));
	}

	@Test
	void whatIsReturnedIsWrittenAnewForAnotherCouncilAndTheOldSheetStays() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		String area = this.council.plan("lead", "ym-area-council", "2027-02-18T14:00");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		ProcessInstance submission = this.council.handedIn(issue);
		this.council.holds(meeting);
		this.council.result(issue, "RETURNED", "広域課題のため圏域へ");
		assertThat(submission).isWaitingAt(PREPARE).task().isAssignedTo("coord-a");
		assertThat(issue(issue).status()).isEqualTo(IssueStatus.RETURNED);
		this.council.prepares("coord-a", issue, "councilId", "ym-area-council", "summary", "圏域で使える短期入所がない");
		assertThat(issue(issue).scope()).isEqualTo(IssueScope.AREA);
		this.council.checks("coord-c", issue);
		assertThat(this.council.onAgendaOf(issue)).isEqualTo(area);
		assertThat(this.council.submissions(issue)).hasSize(2)
			.extracting((one) -> one.draft().councilId(), (one) -> one.draft().summary())
			.containsExactly(tuple("yokosuka-council", "人工呼吸器に対応する短期入所が週末に使えない"),
					tuple("ym-area-council", "圏域で使える短期入所がない"));
		this.council.holds(area);
		this.council.result(issue, "REJECTED", "予算措置困難");
		assertThat(submission).hasPassed("EndEvent_SubmissionRejected").isEnded();
		assertThat(result(submission)).isEqualTo("REJECTED");
		assertThat(issue(issue).status()).isEqualTo(IssueStatus.REJECTED);
	}

	@Test
	void anAgendaIsOpenUntilTheEndOfTheTwentyFirstDayBefore() {
		String near = this.council.plan("lead", "yokosuka-council", "2026-12-18T09:00");
		String later = this.council.plan("lead", "yokosuka-council", "2027-02-19T09:00");
		Story.now("2026-11-27T14:59:00Z");
		String inTime = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(inTime);
		assertThat(this.council.onAgendaOf(inTime)).as("23:59 in Tokyo, 21 days before").isEqualTo(near);
		Story.now("2026-11-27T15:00:00Z");
		String late = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(late);
		assertThat(this.council.onAgendaOf(late)).as("midnight").isEqualTo(later);
	}

	@Test
	void whatFindsNoMeetingWaitsAndIsPutOnWhenOneIsPlanned() {
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		ProcessInstance submission = this.council.handedIn(issue);
		assertThat(this.council.submission(issue).status()).isEqualTo(SubmissionStatus.QUEUED);
		assertThat(submission).isWaitingAt("IntermediateEvent_CouncilMeetingHeld");
		this.council.plan("lead", "kamakura-council", "2027-01-22T14:00");
		this.council.plan("lead", "yokosuka-council", "2026-12-04T14:00");
		assertThat(this.council.onAgendaOf(issue)).as("another council, or a meeting whose agenda is closed").isEmpty();
		String meeting = this.council.plan("lead", "yokosuka-council", "2027-01-22T14:00");
		assertThat(this.council.onAgendaOf(issue)).isEqualTo(meeting);
	}

	@Test
	void whatACancelledMeetingHadIsBeforeTheNextWhateverItsDeadline() {
		String cancelled = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		String second = this.council.issue("coord-b", IssueScope.MUNICIPAL, "14201");
		ProcessInstance submission = this.council.handedIn(issue);
		this.council.handedIn(second);
		String next = this.council.plan("lead", "yokosuka-council", "2026-12-25T14:00");
		Story.now("2026-12-17T01:00:00Z");
		this.council.tell("lead", cancelled, "CANCELLED", "eventNote", "感染症のため");
		assertThat(List.of(this.council.onAgendaOf(issue), this.council.onAgendaOf(second))).containsOnly(next);
		assertThat(this.council.submission(second).agendaPosition()).isEqualTo(2);
		assertThat(told("coord-a", issue)).contains(NoticeKind.AGENDA_CHANGED);
		assertThat(told("coord-a", cancelled)).contains(NoticeKind.MEETING_CHANGED);
		assertThat(submission).isWaitingAt("IntermediateEvent_CouncilMeetingHeld");

		this.council.tell("lead", next, "CANCELLED");
		assertThat(this.council.submission(issue).status()).as("no meeting is left").isEqualTo(SubmissionStatus.QUEUED);
		String last = this.council.plan("lead", "yokosuka-council", "2026-12-24T14:00");
		assertThat(this.council.onAgendaOf(issue)).isEqualTo(last);
		this.council.holds(last);
		assertThat(this.story.tasks(issue, RECORD)).hasSize(1);
	}

	@Test
	void whatAMeetingThatIsPutOffHadStaysWithItAndMayBeJoined() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2026-12-18T14:00");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(issue);
		Story.now("2026-12-03T01:00:00Z");
		String late = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(late);
		assertThat(this.council.onAgendaOf(late)).isEmpty();
		this.council.tell("lead", meeting, "POSTPONED", "newStart", "2027-01-22T14:00", "newEnd", "2027-01-22T16:00");
		assertThat(this.council.onAgendaOf(issue)).isEqualTo(meeting);
		assertThat(this.council.onAgendaOf(late)).isEqualTo(meeting);
		this.council.holds(meeting);
		assertThat(this.story.tasks(issue, RECORD)).hasSize(1);
		assertThat(this.story.tasks(late, RECORD)).hasSize(1);
	}

	@Test
	void submissionsThatComeInAtOneMomentAllHaveAPlaceOfTheirOwn() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2027-01-22T14:00");
		List<String> several = List.of("coord-a", "coord-b", "coord-c", "lead").stream().map((owner) -> {
			String issue = this.council.issue(owner, IssueScope.MUNICIPAL, "14201");
			this.council.submit(issue);
			this.council.prepares(owner, issue);
			return issue;
		}).toList();
		List<CompletableFuture<Void>> checks = several.stream()
			.map((issue) -> CompletableFuture.runAsync(() -> Retry.on(() -> this.council.checks("coord-d", issue))))
			.toList();
		checks.forEach(CompletableFuture::join);
		assertThat(several).allMatch((issue) -> this.council.onAgendaOf(issue).equals(meeting));
		assertThat(several).extracting((issue) -> this.council.submission(issue).agendaPosition())
			.containsExactlyInAnyOrder(1, 2, 3, 4);
	}

	@Test
	void aCouncilOfAnotherAreaIsNoneToChoose() {
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.submit(issue);
		assertThatThrownBy(() -> this.council.prepares("coord-a", issue, "councilId", "se-area-council"))
			.hasMessage("「提出先」は一覧から選んでください。");
		assertThat(this.story.tasks(issue, PREPARE)).hasSize(1);
	}

	@Test
	void aFollowUpLiesAhead() {
		String meeting = this.council.plan("lead", "yokosuka-council", "2027-01-22T14:00");
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.handedIn(issue);
		this.council.holds(meeting);
		assertThatThrownBy(() -> this.council.result(issue, "ADOPTED", "採る", "followUpDue", "2026-11-20"))
			.hasMessage("「次に確かめる日」は今日以後の日付にしてください。");
		assertThatThrownBy(() -> this.council.result(issue, "ADOPTED", "採る", "actions",
				Spin.JSON(List.of(java.util.Map.of("actionWho", "市")))))
			.hasMessageContaining("「決まった取組み」の1行目：「すること」を入力してください。");
		assertThat(this.story.tasks(issue, RECORD)).hasSize(1);
	}

	private Issue issue(String number) {
		return this.issues.get(RecordNumber.of(number));
	}

	private String owner(String number) {
		return issue(number).owner().toString();
	}

	/** What the calling process gets. */
	private Object result(ProcessInstance submission) {
		return this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(submission.getId())
			.variableName("councilResult")
			.singleResult()
			.getValue();
	}

	@Test
	void noStepOfASubmissionSleepsUnseen() {
		String issue = this.council.issue("coord-a", IssueScope.MUNICIPAL, "14201");
		this.council.submit(issue);
		assertReminded(issue, PREPARE, "coord-a");
		this.council.prepares("coord-a", issue);
		assertReminded(issue, CHECK, "coord-d");
	}

	private void assertReminded(String issue, String step, String waitedFor) {
		this.story.fire(issue, step);
		assertThat(told(waitedFor, issue)).first().isEqualTo(NoticeKind.TASK_DUE);
		this.story.fire(issue, step);
		for (String coordinator : List.of(waitedFor, "lead")) {
			assertThat(told(coordinator, issue)).first().isEqualTo(NoticeKind.TASK_OVERDUE);
		}
	}

	private List<NoticeKind> told(String coordinator, String number) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> number.equals(notice.recordNumber()))
			.map(Notice::kind)
			.toList();
	}

}
