package jp.tsunagu.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Viewer;
import jp.tsunagu.issue.IssueBoard;
import jp.tsunagu.issue.IssueFile;
import jp.tsunagu.issue.IssueFiles;
import jp.tsunagu.issue.IssueFilter;
import jp.tsunagu.issue.IssueLine;
import jp.tsunagu.issue.IssueScope;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.issue.SimilarIssues;
import jp.tsunagu.issue.process.IssueStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The board and the file of an issue cost the same with five issues and with 5,000. */
@SpringBootTest(properties = "spring.application.name=issue-cost")
@Import({ CaseStory.class, IssueStory.class, StatementCount.class, ScannedRows.class })
class IssueCostTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final Viewer B = new Viewer("coord-b", AREA.toString());

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private IssueBoard board;

	@Autowired
	private IssueFiles files;

	@Autowired
	private SimilarIssues similar;

	@Autowired
	private StatementCount statements;

	@Autowired
	private ScannedRows scannedRows;

	@Autowired
	private JdbcClient database;

	private String issue;

	@BeforeEach
	void anIssueWithAHistory() {
		this.database.sql("delete from tsunagu.issue where number like 'YM-R07-%'").update();
		this.issue = this.issueStory.raise("coord-b", this.caseStory.open("coord-b"), "週末に泊まれる所がない");
		this.issueStory.sort("coord-b", this.issue, "ACT", "title", "週末のショートステイ", "municipalities",
				Story.codes("14204"), "severity", "3");
	}

	@Test
	void aPageIsOneStatementAndReadsNoMoreThanItShows() throws Exception {
		manyMore(1, 100);
		var few = this.scannedRows.during(() -> this.board.page(AREA, IssueFilter.OPEN, null));
		manyMore(101, 5000);
		this.statements.reset();
		var many = this.scannedRows.during(() -> {
			this.statements.reset();
			assertThat(this.board.page(AREA, IssueFilter.OPEN, null)).hasSize(IssueBoard.PAGE);
			assertThat(this.statements.of("ours")).isEqualTo(1);
		});
		assertThat(many.getOrDefault("issue", 0L)).isLessThan(few.getOrDefault("issue", 0L) + 500);
		this.statements.reset();
		assertThat(this.board.counts(AREA).get(IssueStatus.EXTRACTED)).isGreaterThanOrEqualTo(5000);
		assertThat(this.statements.of("ours")).isEqualTo(1);
		this.statements.reset();
		assertThat(this.similar.to(RecordNumber.of(this.issue))).hasSizeLessThanOrEqualTo(10);
		assertThat(this.statements.of("ours")).isEqualTo(1);
	}

	@Test
	void thePagesFollowOneAnotherWithoutAGapOrARepetition() {
		manyMore(1, 120);
		List<RecordNumber> seen = new ArrayList<>();
		IssueLine.Key after = null;
		List<IssueLine> page = this.board.page(AREA, IssueFilter.OPEN, after);
		assertThat(page.get(0).severity()).as("the most severe first").isEqualTo(3);
		while (!page.isEmpty()) {
			page.forEach((line) -> seen.add(line.number()));
			after = page.get(page.size() - 1).key();
			page = this.board.page(AREA, IssueFilter.OPEN, after);
		}
		assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(120).contains(RecordNumber.of(this.issue));
	}

	@Test
	void eachFilterNarrowsAndTextIsFoundWhateverItsKana() {
		CoordinatorId b = CoordinatorId.of("coord-b");
		assertThat(found(new IssueFilter(Set.of(), null, null, null, "しょーと すてい", null))).contains(this.issue);
		assertThat(found(new IssueFilter(Set.of(), null, null, null, "泊まれる所", null)))
			.as("what a fact tells is not searched")
			.doesNotContain(this.issue);
		assertThat(found(new IssueFilter(Set.of(), null, null, null, this.issue.toLowerCase(), null)))
			.contains(this.issue);
		assertThat(found(
				new IssueFilter(Set.of(IssueStatus.INDIVIDUAL_ACTION), IssueScope.MUNICIPAL, "14204", b, null, null)))
			.contains(this.issue);
		assertThat(found(new IssueFilter(Set.of(IssueStatus.CLOSED), null, null, null, null, null)))
			.doesNotContain(this.issue);
		assertThat(found(new IssueFilter(Set.of(), IssueScope.PREFECTURE, null, null, null, null)))
			.doesNotContain(this.issue);
		assertThat(found(new IssueFilter(Set.of(), null, "14301", null, null, null))).doesNotContain(this.issue);
		assertThat(found(new IssueFilter(Set.of(), null, null, CoordinatorId.of("coord-d"), null, null)))
			.doesNotContain(this.issue);
		assertThat(this.board.page(AreaId.of("shonan-east"), IssueFilter.OPEN, null)).isEmpty();
	}

	@Test
	void aFileIsAFixedNumberOfStatementsHoweverManyHangOnIt() {
		int alone = statementsOfTheFile();
		for (int i = 0; i < 3; i++) {
			String child = this.issueStory.raise("coord-b", this.caseStory.open("coord-b"), "週末に泊まれる所がない");
			this.issueStory.sort("coord-b", child, "MERGE", "mergeInto", this.issue);
		}
		assertThat(statementsOfTheFile()).isEqualTo(alone).isLessThanOrEqualTo(9);
	}

	@Test
	void whoMayNotKnowTheChildReadsNoFactAndNoNotes() {
		this.database.sql("delete from tsunagu.consent").update();
		IssueFile keepers = this.files.of(RecordNumber.of(this.issue), B).orElseThrow();
		assertThat(keepers.sheet().fact()).isNotNull();
		assertThat(keepers.origins()).hasSize(1);
		IssueFile others = this.files.of(RecordNumber.of(this.issue), new Viewer("coord-c", AREA.toString()))
			.orElseThrow();
		assertThat(others.sheet().fact()).isNull();
		assertThat(others.origins()).isEmpty();
		assertThat(others.hiddenOrigins()).isEqualTo(1);
		assertThat(others.sheet().title()).isEqualTo("週末のショートステイ");
		assertThat(this.files.of(RecordNumber.of(this.issue), new Viewer("coord-x", "shonan-east"))).isEmpty();
	}

	private int statementsOfTheFile() {
		this.statements.reset();
		assertThat(this.files.of(RecordNumber.of(this.issue), B)).isPresent();
		return this.statements.of("ours");
	}

	private List<String> found(IssueFilter filter) {
		return this.board.page(AREA, filter, null).stream().map((line) -> line.number().toString()).toList();
	}

	private void manyMore(int first, int last) {
		this.database.sql("""
				insert into tsunagu.issue (number, area_id, source, fact, owner, raised_at, severity, grams)
				select 'YM-R07-I' || lpad(n::text, 4, '0'), 'yokosuka-miura', 'OTHER', 'ほか', 'coord-a',
					timestamptz '2025-05-01' + n * interval '1 hour', n % 3, array['ホカ']
				from generate_series(:first, :last) n""").param("first", first).param("last", last).update();
		this.database.sql("analyze tsunagu.issue").update();
	}

}
