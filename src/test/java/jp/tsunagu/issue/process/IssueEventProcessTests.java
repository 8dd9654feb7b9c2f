package jp.tsunagu.issue.process;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.WalksWholeModel;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueMerging;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.issue.IssuesBeforeCouncil;
import jp.tsunagu.notification.Notice;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static jp.tsunagu.issue.process.IssueStory.ACT;
import static jp.tsunagu.issue.process.IssueStory.SORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WalksWholeModel("issueEvent")
@TestPropertySource(properties = "spring.application.name=issues-and-a-stub-of-a-council")
class IssueEventProcessTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final CoordinatorId B = CoordinatorId.of("coord-b");

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private IssuesBeforeCouncil council;

	@Autowired
	private IssueMerging merging;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Notices notices;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aNoteStandsOnTheTimeline() {
		String issue = found("coord-b");
		this.issueStory.tell("coord-c", issue, "NOTE", "eventNote", "県の補助が始まるらしい");
		assertThat(this.timeline.of(RecordNumber.of(issue))).extracting(TimelineEntry::note).contains("県の補助が始まるらしい");
		refused("coord-c", issue, "NOTE", "「内容」");
	}

	@Test
	void somebodyTakesOverAndTheFormerOwnerIsTold() {
		String issue = found("coord-b");
		this.issueStory.tell("coord-c", issue, "CHANGE_OWNER");
		assertThat(this.story.task(issue, SORT).getAssignee()).isEqualTo("coord-c");
		assertThat(told("coord-b", issue)).containsExactly(NoticeKind.ISSUE_HANDED_OVER);
		this.issueStory.tell("coord-c", issue, "CHANGE_OWNER", "newOwner", "coord-d");
		assertThat(told("coord-d", issue)).containsExactly(NoticeKind.ISSUE_OWNED);
		refused("coord-d", issue, "CHANGE_OWNER", "すでにその人が担当しています");
	}

	@Test
	void whatWasTakenOutIsSortedAnew() {
		String child = found("coord-b");
		String parent = found("coord-c");
		this.issueStory.tell("coord-d", child, "MERGE", "mergeInto", parent);
		assertThat(this.story.tasks(child, SORT)).isEmpty();
		assertThat(told("coord-b", child)).contains(NoticeKind.ISSUE_MERGED);
		refused("coord-d", child, "CHANGE_OWNER", "担当を替えられません");
		refused("coord-d", child, "MERGE", "先に " + parent + " へ統合しています", "mergeInto", parent);
		refused("coord-d", parent, "MERGE", "「統合先」には別の課題を選んでください", "mergeInto", child);
		refused("coord-d", parent, "MERGE", "同じ課題どうし", "mergeInto", parent);
		refused("coord-d", parent, "UNMERGE", "どの課題にも統合されていません", "eventNote", "違う");

		this.issueStory.tell("coord-b", child, "UNMERGE", "eventNote", "夜間の話で、別の課題だった");
		assertThat(this.issueStory.issue(child).status()).isEqualTo(IssueStatus.EXTRACTED);
		assertThat(this.story.task(child, SORT).getAssignee()).isEqualTo("coord-b");
		assertThat(told("coord-c", child)).contains(NoticeKind.ISSUE_TAKEN_OUT);
	}

	@Test
	void whatHangsOnAMergedOneMovesAlong() {
		String one = found("coord-b");
		String two = found("coord-b");
		String three = found("coord-b");
		this.issueStory.tell("coord-b", one, "MERGE", "mergeInto", two);
		this.issueStory.tell("coord-b", two, "MERGE", "mergeInto", three);
		assertThat(List.of(one, two)).allSatisfy(
				(merged) -> assertThat(this.issueStory.issue(merged).mergedInto()).contains(RecordNumber.of(three)));
	}

	/** The form offers no merged issue, but one may be merged while the form is open. */
	@Test
	void aMergedOneLeadsOnToItsParentAndNeverInACircle() {
		String child = found("coord-b");
		String parent = found("coord-b");
		String late = found("coord-b");
		this.issueStory.tell("coord-b", child, "MERGE", "mergeInto", parent);
		this.merging.merge(RecordNumber.of(late), RecordNumber.of(child), AREA, B);
		assertThat(this.issueStory.issue(late).mergedInto()).contains(RecordNumber.of(parent));
		assertThatThrownBy(() -> this.merging.merge(RecordNumber.of(parent), RecordNumber.of(late), AREA, B))
			.isInstanceOf(Refusal.class)
			.hasMessage(late + " は、先に " + parent + " へ統合されています。「統合先」には別の課題を選んでください。");
	}

	@Test
	void whatACouncilHasIsNotMergedAway() {
		String issue = found("coord-b");
		String other = found("coord-b");
		this.council.prepare(RecordNumber.of(issue));
		refused("coord-b", issue, "MERGE", "協議会に出ているため", "mergeInto", other);
		assertThat(this.story.tasks(issue, SORT)).hasSize(1);
	}

	@Test
	void aClosedIssueThatComesBackKeepsItsNumber() {
		String issue = found("coord-b");
		refused("coord-c", issue, "REOPEN", "再開する必要はありません", "eventNote", "また");
		this.issueStory.sort("coord-b", issue, "ACT");
		this.issueStory.act("coord-b", issue, 4);
		this.issueStory.confirm("coord-b", issue, true);
		refused("coord-c", issue, "REOPEN", "「内容」");
		this.issueStory.tell("coord-c", issue, "REOPEN", "eventNote", "看護師が辞めた");
		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.REOPENED);
		assertThat(this.issueStory.issue(issue).resolution().reopenedCount()).isEqualTo(1);
		assertThat(this.story.tasks(issue, SORT)).hasSize(1);
		assertThat(told("coord-b", issue)).contains(NoticeKind.ISSUE_REOPENED);
	}

	@Test
	void anotherCaseIsAffectedToo() {
		String issue = found("coord-b");
		String other = this.caseStory.open("coord-c");
		this.issueStory.tell("coord-c", issue, "ADD_ORIGIN", "metInCase", other);
		assertThat(this.council.reach(RecordNumber.of(issue)).cases()).isEqualTo(2);
		assertThat(this.timeline.of(RecordNumber.of(other))).extracting(TimelineEntry::kind)
			.contains(TimelineKind.ISSUE_MET);
		refused("coord-c", issue, "ADD_ORIGIN", "すでに " + issue + " の元のケースです", "metInCase", other);
	}

	@Test
	void anotherAreasIssueIsNotThere() {
		String issue = found("coord-b");
		for (String kind : List.of("NOTE", "CHANGE_OWNER", "REOPEN", "UNMERGE")) {
			refused("coord-x", issue, kind, "「課題」", "eventNote", "見えるか");
		}
		assertThat(this.story.tasks(issue, ACT)).isEmpty();
	}

	private void refused(String user, String issue, String kind, String sentence, Object... more) {
		assertThatThrownBy(() -> this.issueStory.tell(user, issue, kind, more)).isInstanceOf(Refusal.class)
			.hasMessageContaining(sentence);
	}

	private String found(String keeper) {
		String number = this.caseStory.open(keeper);
		return this.issueStory.raise(keeper, number, "週末に泊まれる所がない");
	}

	private List<NoticeKind> told(String coordinator, String number) {
		return this.notices.of(CoordinatorId.of(coordinator), Long.MAX_VALUE)
			.stream()
			.filter((notice) -> number.equals(notice.recordNumber()))
			.map(Notice::kind)
			.toList();
	}

}
