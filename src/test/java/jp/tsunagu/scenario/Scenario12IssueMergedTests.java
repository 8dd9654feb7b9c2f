package jp.tsunagu.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import jp.tsunagu.issue.IssueFilter;
import jp.tsunagu.issue.IssueLine;
import jp.tsunagu.issue.IssueReach;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.issue.IssuesBeforeCouncil;
import jp.tsunagu.issue.process.IssueStory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static jp.tsunagu.issue.process.IssueStory.SORT;
import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 12 of the brief: five cases of three municipalities meet the same issue. */
@WholeHouse
class Scenario12IssueMergedTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final List<String> PLACES = List.of("14201", "14201", "14204", "14204", "14208");

	private static final List<String> FACTS = List.of("週末に人工呼吸器の子を受ける短期入所がない", "人工呼吸器だと、週末の短期入所を断られる",
			"週末の短期入所は人工呼吸器を受けないと言われた", "しゅうまつに 人工呼吸器で泊まれる短期入所が無い", "短期入所が週末に人工呼吸器を受けていない");

	@Autowired
	private Story story;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private Witness witness;

	@Autowired
	private IssueFiles files;

	@Autowired
	private IssueBoard board;

	@Autowired
	private IssuesBeforeCouncil council;

	@BeforeEach
	void aFridayBeforeAHoliday() {
		Story.now("2026-11-20T01:00:00Z");
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void scenario12FiveIssuesBecomeOneOfTheAreaAndCanBeTakenOutAgain() {
		List<String> keepers = List.of("coord-a", "coord-b", "coord-c", "coord-d", "coord-a");
		List<String> cases = new ArrayList<>();
		List<String> issues = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			cases.add(open(keepers.get(i), PLACES.get(i), i));
			issues.add(this.issueStory.raise(keepers.get(i), cases.get(i), FACTS.get(i)));
		}
		String parent = issues.get(0);
		assertThat(this.witness.sees("coord-b", this.story.task(issues.get(1), SORT))).as("what reads alike is offered")
			.contains("似ている課題", parent);

		// the first becomes the issue of the area, and so the secretariat's
		this.issueStory.sort("coord-a", parent, "ACT", "scope", "AREA", "desiredState", "週末に呼吸器の児が泊まれる所が圏域に一つある");
		assertThat(this.issueStory.issue(parent).owner()).hasToString("lead");
		for (int i = 1; i < 5; i++) {
			this.issueStory.sort(keepers.get(i), issues.get(i), "MERGE", "mergeInto", parent);
		}

		IssueFile file = file("lead", parent);
		assertThat(file.merged()).extracting((one) -> one.number().toString())
			.containsExactlyElementsOf(issues.subList(1, 5));
		assertThat(file.sheet().municipalities()).containsExactly("14201", "14204", "14208");
		IssueReach reach = this.council.reach(RecordNumber.of(parent));
		assertThat(reach.children()).isEqualTo(5);
		assertThat(reach.cases()).isEqualTo(5);
		assertThat(reach.rows().stream().mapToInt(IssueReach.Row::count).sum()).isEqualTo(5);
		assertThat(line(parent).affected()).isEqualTo(5);
		assertThat(file.origins()).as("consent opens these cases to nobody but their keepers").isEmpty();
		assertThat(file.hiddenOrigins()).isEqualTo(5);
		assertThat(file("coord-b", parent).origins()).extracting((origin) -> origin.recordNumber())
			.containsExactly(cases.get(1));

		// the children follow
		this.issueStory.act("lead", parent, 1);
		assertThat(issues.subList(1, 5)).allSatisfy((child) -> {
			assertThat(this.issueStory.issue(child).status()).isEqualTo(IssueStatus.MERGED);
			assertThat(file("coord-b", child).status()).isEqualTo(IssueStatus.IN_PROGRESS);
			assertThat(this.story.open(child)).isEmpty();
		});
		assertThat(cases)
			.allSatisfy((number) -> assertThat(this.story.instance(number, "individualSupportCase")).isNotNull());

		// one turns out to be another matter
		String other = issues.get(4);
		this.issueStory.tell("coord-a", other, "UNMERGE", "eventNote", "平日の夜の話だった");
		assertThat(this.witness.openTasks(other)).containsExactly("課題を整理する: coord-a");
		assertThat(this.council.reach(RecordNumber.of(parent)).children()).isEqualTo(4);
		assertThat(this.witness.notes(parent, TimelineKind.ISSUE_TAKEN_OUT)).singleElement()
			.satisfies((note) -> assertThat(note).contains(other));

		// the answer goes back to the four families that are left
		this.issueStory.review("lead", parent, 3);
		this.issueStory.confirm("lead", parent, true);
		for (int i = 0; i < 4; i++) {
			assertThat(this.story.task(cases.get(i), IssueStory.INFORM).getAssignee()).isEqualTo(keepers.get(i));
		}
		assertThat(this.story.tasks(cases.get(4), IssueStory.INFORM)).isEmpty();
		assertThat(this.witness.sees("coord-b", this.story.task(cases.get(1), IssueStory.INFORM))).contains(parent,
				"終結");
		this.story.complete("coord-b", cases.get(1), IssueStory.INFORM, "informedOn", Story.today());
		assertThat(file("lead", parent)).satisfies((told) -> {
			assertThat(told.told()).isEqualTo(1);
			assertThat(told.untold()).isEqualTo(3);
		});
	}

	/** Nobody agreed to sharing: only the keepers know these families. */
	private String open(String keeper, String municipality, int child) {
		Map<String, Object> form = with(reception(), "municipality", municipality, "verbalConsent", "NOT_YET",
				"childFamilyName", "十二", "childGivenName", "子" + child, "childKana", "じゅうに " + "あいうえお".charAt(child),
				"childBirthDate", "2019-12-1" + child);
		String number = this.story.share(keeper, form);
		this.story.agreeOnCase(number, keeper);
		return number;
	}

	private IssueFile file(String user, String issue) {
		return this.files.of(RecordNumber.of(issue), new Viewer(user, AREA.toString())).orElseThrow();
	}

	private IssueLine line(String issue) {
		return this.board.page(AREA, new IssueFilter(java.util.Set.of(), null, null, null, issue, null), null).get(0);
	}

}
