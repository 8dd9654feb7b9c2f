package jp.tsunagu.issue.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.CouncilResult;
import jp.tsunagu.issue.Feedback;
import jp.tsunagu.issue.IssueFeedback;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static jp.tsunagu.Story.codes;
import static jp.tsunagu.issue.process.IssueStory.ACT;
import static jp.tsunagu.issue.process.IssueStory.INFORM;
import static jp.tsunagu.issue.process.IssueStory.REVIEW;
import static jp.tsunagu.issue.process.IssueStory.SORT;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

@WalksWholeModel("issueLifecycle")
@TestPropertySource(properties = "spring.application.name=issues-and-a-stub-of-a-council")
class IssueLifecycleProcessTests {

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private IssueFeedback feedback;

	@Autowired
	private IssueRegister register;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Notices notices;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		this.issueStory.councilIsAStub();
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void whatIsSolvedInTheCaseIsConfirmedAfterThreeMonthsAndTheFamilyIsTold() {
		String number = this.caseStory.open("coord-b");
		String issue = this.issueStory.raise("coord-b", number, "夜間に来られる事業所がない");
		ProcessInstance way = this.story.instance(issue, "issueLifecycle");
		assertThat(way).isWaitingAt(SORT).task().isAssignedTo("coord-b");
		assertThat(way.getTenantId()).isEqualTo("yokosuka-miura");
		assertThat(this.story.task(issue, SORT).getDueDate()).isEqualTo("2026-12-03T17:00:00");

		this.issueStory.sort("coord-b", issue, "ACT");
		assertThat(way).isWaitingAt(ACT);
		this.issueStory.act("coord-b", issue, 2);
		assertThat(way).isWaitingAt("IntermediateEvent_ReviewDue");
		assertThat(this.issueStory.issue(issue).resolution().nextReviewOn()).isEqualTo("2027-02-26");

		this.issueStory.review("coord-b", issue, 1, "nextReviewOn", "2027-03-01");
		this.issueStory.review("coord-b", issue, 3);
		assertThat(Story.today()).isEqualTo("2027-03-01");
		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.RESOLVED);
		this.issueStory.confirm("coord-b", issue, true);

		assertThat(way)
			.hasPassedInOrder("UserTask_ConfirmResolution", "ServiceTask_ReportBack", "EndEvent_IssueResolved")
			.isEnded();
		assertThat(Story.today()).isEqualTo("2027-06-01");
		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.CLOSED);
		Task inform = this.story.task(number, INFORM);
		assertThat(inform.getAssignee()).isEqualTo("coord-b");
		this.story.complete("coord-b", number, INFORM, "informedOn", "2027-06-01", "reaction", "ほっとしたと話された");
		assertThat(this.feedback.of(RecordNumber.of(issue))).singleElement().satisfies((told) -> {
			assertThat(told.informedOn()).isEqualTo("2027-06-01");
			assertThat(told.answer()).isEqualTo(IssueStatus.CLOSED);
		});
		assertThat(this.story.instance(number, "individualSupportCase")).hasPassed("EndEvent_FamilyInformed");
	}

	@Test
	void whatIsOfAMunicipalityGoesToItsCouncilOnlyOnceThatIsKnown() {
		String issue = this.story.number(this.story.start("coord-b", "issueLifecycle", "issueSource", "LIAISON",
				"scope", "MUNICIPAL", "title", "吸引器の貸出", "fact", "貸出の窓口がない"));
		assertThatThrownBy(() -> this.issueStory.sort("coord-b", issue, "SUBMIT")).isInstanceOf(Refusal.class)
			.hasMessage("「市町」を選んでください。範囲が「市町」の課題を出す協議会は、市町で決まります。");
		this.issueStory.sort("coord-b", issue, "SUBMIT", "municipalities", Story.codes("14204"));
		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.PROPOSED);
	}

	@Test
	void aCouncilAdoptsWhatASmallerOneHasReferredUp() {
		String number = this.caseStory.open("coord-b");
		String issue = this.issueStory.raise("coord-b", number, "通学に付き添う看護師がいない");
		this.issueStory.sort("coord-b", issue, "SUBMIT", "municipalities", Story.codes("14204"));
		ProcessInstance way = this.story.instance(issue, "issueLifecycle");
		assertThat(way).isWaitingAt("CallActivity_CouncilSubmission");
		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.PROPOSED);

		this.issueStory.councilAnswers(issue, CouncilResult.REFERRED_UP, null);
		assertThat(this.issueStory.issue(issue).scope()).isEqualTo(IssueScope.AREA);
		assertThat(way).isWaitingAt("CallActivity_CouncilSubmission").hasNotPassed("ServiceTask_ReportBack");

		this.issueStory.councilAnswers(issue, CouncilResult.ADOPTED, LocalDate.of(2027, 1, 15));
		assertThat(way).hasPassed("ServiceTask_ReportBack").isWaitingAt("IntermediateEvent_ReviewDue");
		assertThat(this.story.tasks(number, INFORM)).hasSize(1);
		this.issueStory.review("coord-b", issue, 2, "sortAgain", true);
		assertThat(Story.today()).isEqualTo("2027-01-15");
		assertThat(way).isWaitingAt(SORT);
	}

	@Test
	void aRejectionLeadsToAnotherWayAndEndsNoCase() {
		String number = this.caseStory.open("coord-b");
		String issue = this.issueStory.raise("coord-b", number, "呼吸器の児の移動に使える車がない");
		this.issueStory.sort("coord-b", issue, "SUBMIT", "municipalities", Story.codes("14204"));
		this.issueStory.councilAnswers(issue, CouncilResult.REJECTED, null);

		ProcessInstance way = this.story.instance(issue, "issueLifecycle");
		assertThat(way).hasPassed("ServiceTask_ReportBack").isWaitingAt(SORT);
		assertThat(this.story.instance(number, "individualSupportCase")).isActive();
		assertThat(this.feedback.of(RecordNumber.of(issue))).extracting(Feedback::answer)
			.containsExactly(IssueStatus.REJECTED);

		this.issueStory.sort("coord-b", issue, "ACT");
		this.issueStory.act("coord-b", issue, 1);
		assertThat(this.issueStory.issue(issue).resolution().nextReviewOn()).as("proposed again in the next year")
			.isEqualTo("2027-11-26");
	}

	@Test
	void theKeepersOfEachOpenCaseHearThatItsIssueWasDropped() {
		String one = this.caseStory.open(Story.reception(), "coord-b", "coord-b", "coord-c");
		String other = this.caseStory.open("coord-a");
		String parent = this.issueStory.raise("coord-b", one, "訪問看護が足りない");
		String child = this.issueStory.raise("coord-a", other, "訪問看護がどこも一杯");
		this.issueStory.sort("coord-a", child, "MERGE", "mergeInto", parent);
		this.issueStory.sort("coord-b", parent, "DROP", "dropReason", "事業所が増えた");

		assertThat(told("coord-c", one)).contains(NoticeKind.ISSUE_DROPPED);
		assertThat(told("coord-a", other)).as("met in its case too").contains(NoticeKind.ISSUE_DROPPED);
		assertThat(told("coord-b", one)).as("who dropped it knows").doesNotContain(NoticeKind.ISSUE_DROPPED);
		assertThat(this.story.open(one)).as("the case goes on").isNotEmpty();
	}

	@Test
	void noStepOfAnIssueSleepsUnseen() {
		String issue = this.issueStory.raise("coord-b", this.caseStory.open("coord-b"), "短期入所がない");
		assertReminded(issue, IssueStory.SORT);
		this.issueStory.sort("coord-b", issue, "ACT");
		assertReminded(issue, IssueStory.ACT);
		this.issueStory.act("coord-b", issue, 1);
		this.story.fire(issue, "IntermediateEvent_ReviewDue");
		assertReminded(issue, IssueStory.REVIEW);
		this.story.complete("coord-b", issue, IssueStory.REVIEW, "resolutionDegree", "4", "evidence", "空きができた");
		this.story.fire(issue, "IntermediateEvent_ConfirmationDue");
		assertReminded(issue, IssueStory.CONFIRM);
	}

	/** Its owner on the day, the flag-bearer too a week later. */
	private void assertReminded(String issue, String step) {
		Date due = this.story.task(issue, step).getDueDate();
		this.story.fire(issue, step);
		assertThat(ClockUtil.getCurrentTime()).isCloseTo(due, 9 * 60 * 60 * 1000L);
		assertThat(told("coord-b", issue)).first().isEqualTo(NoticeKind.TASK_DUE);
		assertThat(told("lead", issue)).doesNotContain(NoticeKind.TASK_DUE);
		this.story.fire(issue, step);
		assertThat(ClockUtil.getCurrentTime()).isAfter(due);
		for (String coordinator : List.of("coord-b", "lead")) {
			assertThat(told(coordinator, issue)).first().isEqualTo(NoticeKind.TASK_OVERDUE);
		}
		assertThat(told("coord-c", issue)).doesNotContain(NoticeKind.TASK_DUE, NoticeKind.TASK_OVERDUE);
	}

	private List<NoticeKind> told(String coordinator, String number) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> number.equals(notice.recordNumber()))
			.map(Notice::kind)
			.toList();
	}

	@Test
	void whatIsDroppedIsOver() {
		String number = this.caseStory.open("coord-b");
		String issue = this.issueStory.raise("coord-b", number, "思い違いだった");
		ProcessInstance way = this.story.instance(issue, "issueLifecycle");
		assertThatThrownBy(() -> this.issueStory.sort("coord-b", issue, "DROP")).isInstanceOf(Refusal.class)
			.hasMessageContaining("「取り下げる理由」");
		this.issueStory.sort("coord-b", issue, "DROP", "dropReason", "事業所が見つかった");

		assertThat(way).hasPassed("EndEvent_IssueDropped").isEnded();
		assertThat(this.timeline.of(RecordNumber.of(number))).last()
			.satisfies((line) -> assertThat(line.note()).isEqualTo(issue));
		assertThat(this.issueStory.issue(issue).resolution().dropReason()).isEqualTo("事業所が見つかった");
		assertThat(this.story.open(issue)).isEmpty();
	}

	@Test
	void aResolutionThatDoesNotLastBringsTheIssueBack() {
		String number = this.caseStory.open("coord-b");
		String issue = this.issueStory.raise("coord-b", number, "学校に看護師がいない");
		this.issueStory.sort("coord-b", issue, "ACT");
		this.issueStory.act("coord-b", issue, 4);
		this.issueStory.confirm("coord-b", issue, false);

		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.REOPENED);
		assertThat(this.issueStory.issue(issue).resolution().reopenedCount()).isEqualTo(1);
		assertThat(this.story.instance(issue, "issueLifecycle")).isWaitingAt(SORT);
		assertThat(this.story.tasks(number, INFORM)).as("nobody is told of what did not last").isEmpty();
	}

	@Test
	void twoThatAreTheSameBecomeOneAndTheOthersWorkStops() {
		String first = this.issueStory.raise("coord-b", this.caseStory.open("coord-b"), "一つ目の課題");
		String second = this.issueStory.raise("coord-c", this.caseStory.open("coord-c"), "二つ目の課題");
		String third = this.issueStory.raise("coord-b", this.caseStory.open("coord-b"), "三つ目の課題");
		ProcessInstance one = this.story.instance(first, "issueLifecycle");
		ProcessInstance three = this.story.instance(third, "issueLifecycle");

		this.issueStory.sort("coord-b", first, "MERGE", "mergeInto", second);
		assertThat(one).hasPassed("EndEvent_IssueMerged").isEnded();
		this.issueStory.tell("coord-a", third, "MERGE", "mergeInto", second);

		assertThat(three).hasPassed("EndEvent_MergedByOthers").isEnded();
		assertThat(this.issueStory.issue(third).mergedInto()).contains(RecordNumber.of(second));
		assertThat(this.story.open(third)).isEmpty();
	}

	@Test
	void anIssueIsReportedWithoutACaseAndTheSecretariatOwnsWhatReachesFar() {
		String number = this.caseStory.open("coord-b");
		ProcessInstance way = this.story.start("coord-a", "issueLifecycle", "issueSource", "GATHERING", "scope", "AREA",
				"title", "災害時の電源が足りない", "fact", "交流会で、停電への備えが話された", "domains", codes("DISASTER"), "caseNumbers",
				codes(number));
		String issue = this.story.number(way);

		assertThat(issue).matches("YM-R08-I\\d{4}");
		assertThat(way).isWaitingAt(SORT).task().isAssignedTo("lead");
		assertThat(this.issueStory.issue(issue).source()).isEqualTo(IssueSource.GATHERING);
		assertThat(this.register.of(RecordNumber.of(number))).hasSize(1);
		assertThat(this.timeline.of(RecordNumber.of(number))).extracting(TimelineEntry::kind)
			.contains(TimelineKind.ISSUE_RAISED);
	}

	@Test
	void aBareMessageEntersAnIssueForItsOwnerToDescribe() {
		String number = this.caseStory.open("coord-b");
		processEngine().getRuntimeService()
			.createMessageCorrelation("case.issueRaised")
			.processInstanceBusinessKey(number)
			.correlate();
		String issue = this.register.of(RecordNumber.of(number)).get(0).number().toString();
		assertThat(this.story.task(issue, SORT).getAssignee()).isEqualTo("coord-b");
	}

	@Test
	void aCaseThatHasEndedIsLeftInPeace() {
		String number = this.caseStory.open("coord-b");
		String other = this.caseStory.open("coord-c");
		String issue = this.issueStory.raise("coord-b", number, "事業所が遠い");
		this.issueStory.tell("coord-c", issue, "ADD_ORIGIN", "metInCase", other);
		this.caseStory.tell("coord-b", number, "DECEASED");
		this.issueStory.sort("coord-b", issue, "ACT");
		this.issueStory.act("coord-b", issue, 3);
		this.issueStory.confirm("coord-b", issue, true);

		assertThat(this.story.open(number)).isEmpty();
		assertThat(this.feedback.of(RecordNumber.of(issue))).extracting((asked) -> asked.caseNumber().toString())
			.containsExactly(other);
		assertThat(this.story.tasks(other, INFORM)).hasSize(1);
	}

	@Test
	void aDayThatIsNoReviewDayIsRefused() {
		String issue = this.issueStory.raise("coord-b", this.caseStory.open("coord-b"), "日付の確認");
		this.issueStory.sort("coord-b", issue, "ACT");
		for (String day : List.of("2026-11-20", "2028-01-01")) {
			assertThatThrownBy(() -> this.story.complete("coord-b", issue, ACT, "actionTaken", "相談した",
					"resolutionDegree", "1", "nextReviewOn", day))
				.isInstanceOf(Refusal.class)
				.hasMessageContaining("「次の見直しの日」");
		}
		assertThat(this.story.tasks(issue, REVIEW)).isEmpty();
	}

	@Test
	void whoGetsAWideIssueIsToldAndSoIsWhoGaveIt() {
		String issue = this.issueStory.raise("coord-b", this.caseStory.open("coord-b"), "圏域に一つもない");
		this.issueStory.sort("coord-b", issue, "ACT", "scope", "AREA");
		assertThat(this.story.task(issue, ACT).getAssignee()).isEqualTo("lead");
		this.issueStory.tell("coord-d", issue, "CHANGE_OWNER");
		assertThat(this.story.task(issue, ACT).getAssignee()).isEqualTo("coord-d");
		this.issueStory.act("coord-d", issue, 1);
		assertThat(this.timeline.of(RecordNumber.of(issue))).extracting(TimelineEntry::kind)
			.contains(TimelineKind.ISSUE_HANDED_OVER);
	}

}
