package jp.tsunagu.scenario;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.issue.IssueBoard;
import jp.tsunagu.issue.IssueFile;
import jp.tsunagu.issue.IssueFiles;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.issue.ReviewKind;
import jp.tsunagu.issue.process.IssueStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 15 of the brief: an issue is resolved and comes back. */
@WholeHouse
class Scenario15IssueReturnsTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private Witness witness;

	@Autowired
	private IssueFiles files;

	@Autowired
	private IssueBoard board;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void scenario15ANurseIsPlacedAtSchoolAndResignsAfterFiveMonths() {
		String number = this.caseStory.open("coord-b");
		String issue = this.issueStory.raise("coord-b", number, "学校に看護師がいない");
		this.issueStory.sort("coord-b", issue, "ACT", "title", "学校に看護師がいない");
		this.issueStory.act("coord-b", issue, 1);
		this.issueStory.review("coord-b", issue, 3);
		assertThat(this.issueStory.issue(issue).status()).as("resolved, if it lasts").isEqualTo(IssueStatus.RESOLVED);
		assertThat(this.witness.openTasks(issue)).as("nothing to do for three months").isEmpty();
		assertThat(this.story.tasks(number, IssueStory.INFORM)).isEmpty();

		this.issueStory.confirm("coord-b", issue, true);
		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.CLOSED);
		this.story.complete("coord-b", number, IssueStory.INFORM, "informedOn", Story.today());
		assertThat(this.witness.notes(number, TimelineKind.FAMILY_INFORMED)).containsExactly(issue);
		int closed = this.board.counts(AREA).get(IssueStatus.CLOSED);

		// five months after the placement the nurse resigns: the same issue, once more
		this.issueStory.tell("coord-b", issue, "REOPEN", "eventNote", "配置された看護師が退職した");
		IssueFile file = this.files.of(RecordNumber.of(issue), new Viewer("coord-b", AREA.toString())).orElseThrow();
		assertThat(file.status()).isEqualTo(IssueStatus.REOPENED);
		assertThat(file.resolution().reopenedCount()).isEqualTo(1);
		assertThat(file.resolution().resolutionDegree()).isEqualTo(1);
		assertThat(file.reviews()).as("what was found before stays")
			.extracting(IssueFile.Review::kind)
			.containsExactly(ReviewKind.ACTION, ReviewKind.REVIEW, ReviewKind.CONFIRMED);
		assertThat(this.board.counts(AREA).getOrDefault(IssueStatus.CLOSED, 0)).isEqualTo(closed - 1);
		assertThat(this.witness.openTasks(issue)).containsExactly("課題を整理する: coord-b");

		// it is sorted, and this time it does not last either: counted again, never twice
		// at once
		this.issueStory.sort("coord-b", issue, "ACT", "title", "学校に看護師がいない");
		assertThat(this.issueStory.issue(issue).resolution().reopenedCount()).isEqualTo(1);
		this.issueStory.act("coord-b", issue, 3);
		this.issueStory.confirm("coord-b", issue, false);
		assertThat(this.issueStory.issue(issue).status()).isEqualTo(IssueStatus.REOPENED);
		assertThat(this.issueStory.issue(issue).resolution().reopenedCount()).isEqualTo(2);
	}

}
