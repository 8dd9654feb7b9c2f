package jp.tsunagu.scenario;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.council.CouncilDecision;
import jp.tsunagu.council.Submission;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.CouncilResult;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueStatus;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.codes;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scenario 14: a city's council returns an issue, another is rejected; no case closes for
 * it.
 */
@WholeHouse
class Scenario14CouncilRejectsOrReturnsTests {

	@Autowired
	private Story story;

	@Autowired
	private CaseStory cases;

	@Autowired
	private CouncilStory council;

	@Autowired
	private Witness witness;

	@Autowired
	private IssueRegister issues;

	private String family;

	private String issue;

	private String meeting;

	@BeforeEach
	void anIssueIsBeforeTheCouncilOfACity() {
		Story.now("2026-11-20T01:00:00Z");
		this.council.nothingHasBeenPlanned();
		this.family = this.cases.open("coord-b");
		Story.now("2026-12-01T01:00:00Z");
		this.meeting = this.council.plan("lead", "kamakura-council", "2026-12-24T14:00");
		this.issue = this.story.number(this.story.start("coord-b", "issueLifecycle", "issueSource", "MONITORING",
				"scope", "MUNICIPAL", "title", "通学の看護師", "fact", "通学に付き添う看護師がいない", "domains", codes("TRANSPORT"),
				"municipalities", codes("14204"), "caseNumbers", codes(this.family)));
		sort("SUBMIT");
		this.council.prepares("coord-b", this.issue);
		this.council.checks("coord-c", this.issue);
		assertThat(this.council.onAgendaOf(this.issue)).isEqualTo(this.meeting);
		this.council.holds(this.meeting);
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void whatIsReturnedGoesToTheAreaAndItsHistoryStays() {
		this.council.result(this.issue, "RETURNED", "広域課題のため圏域へ");
		assertThat(this.story.tasks(this.family, "UserTask_InformFamily")).as("it is no answer yet").isEmpty();
		this.council.prepares("coord-b", this.issue, "councilId", "ym-area-council", "summary", "圏域のどこにも付き添う看護師がいない");
		assertThat(issue().scope()).isEqualTo(IssueScope.AREA);
		this.council.checks("coord-c", this.issue);
		String next = this.council.plan("lead", "ym-area-council", "2027-02-18T14:00");
		assertThat(this.council.onAgendaOf(this.issue)).isEqualTo(next);
		List<Submission> versions = this.council.submissions(this.issue);
		assertThat(versions).hasSize(2);
		assertThat(versions.get(0).decisions()).extracting(CouncilDecision::result, CouncilDecision::reason)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(CouncilResult.RETURNED, "広域課題のため圏域へ"));
		assertThat(this.witness.notes(this.issue, TimelineKind.SUBMISSION_PREPARED)).hasSize(2);
	}

	@Test
	void whatIsRejectedIsThoughtOverAndTheFamilyIsToldAndStaysOpen() {
		this.council.result(this.issue, "REJECTED", "予算措置困難");
		assertThat(issue().status()).isEqualTo(IssueStatus.REJECTED);
		assertThat(issue().councilAnswer().councilReason()).isEqualTo("予算措置困難");
		assertThat(this.story.tasks(this.family, "UserTask_InformFamily")).hasSize(1);
		assertThat(this.witness.caseOf(this.family).isOpen()).isTrue();
		assertThat(this.story.task(this.issue, "UserTask_SortIssue").getAssignee()).as("alternatives are its owner's")
			.isEqualTo("coord-b");
		assertThat(issue().resolution().nextReviewOn())
			.as("proposed again in the next year, unless somebody says otherwise")
			.isEqualTo("2027-12-24");
		sort("DROP");
		assertThat(issue().status()).isEqualTo(IssueStatus.DROPPED);
		assertThat(this.witness.caseOf(this.family).isOpen()).as("a drop never closes a case").isTrue();
	}

	@Test
	void whatIsReferredUpIsWrittenForTheNextCouncilByTheSameOwnerOfTheIssue() {
		this.council.result(this.issue, "REFERRED_UP", "市だけでは足りない");
		assertThat(issue().scope()).isEqualTo(IssueScope.AREA);
		assertThat(this.council.submission(this.issue).draft().councilId()).isEqualTo("ym-area-council");
		assertThat(this.story.tasks(this.issue, CouncilStory.PREPARE)).hasSize(1);
		assertThat(this.story.tasks(this.family, "UserTask_InformFamily")).isEmpty();
	}

	private void sort(String decision) {
		String owner = this.story.task(this.issue, "UserTask_SortIssue").getAssignee();
		this.story.complete(owner, this.issue, "UserTask_SortIssue", "title", "通学の看護師", "scope", "MUNICIPAL", "fact",
				"通学に付き添う看護師がいない", "domains", codes("TRANSPORT"), "municipalities", codes("14204"),
				"solvableIndividually", "NO", "severity", "2", "impact", "2", "issueDecision", decision, "dropReason",
				"DROP".equals(decision) ? "来年度に改めて出す" : null);
	}

	private Issue issue() {
		return this.issues.get(RecordNumber.of(this.issue));
	}

}
