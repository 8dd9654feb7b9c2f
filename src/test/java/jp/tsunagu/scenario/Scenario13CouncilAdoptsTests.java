package jp.tsunagu.scenario;

import java.util.List;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.CouncilAction;
import jp.tsunagu.council.Figures;
import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueStatus;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.CaseStory.rows;
import static jp.tsunagu.Story.codes;
import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static jp.tsunagu.council.process.CouncilStory.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scenario 13: five families in three towns, and the area's council adopts their issue.
 */
@WholeHouse
class Scenario13CouncilAdoptsTests {

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

	@BeforeEach
	void aFridayOnWhichNothingIsPlanned() {
		Story.now("2026-11-20T01:00:00Z");
		this.council.nothingHasBeenPlanned();
	}

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	private int families;

	@Test
	void itIsCheckedByAnotherAdoptedFollowedUpAndToldToTheFiveFamilies() {
		List<String> families = List.of("14201", "14201", "14204", "14204", "14301")
			.stream()
			.map(this::family)
			.toList();
		Story.now("2026-12-01T01:00:00Z");
		String meeting = this.council.plan("lead", "ym-area-council", "2026-12-22T14:00");
		String issue = this.story
			.number(this.story.start("coord-a", "issueLifecycle", "issueSource", "LIAISON", "scope", "AREA", "title",
					"週末の短期入所", "fact", "人工呼吸器の児を受ける短期入所が週末にない", "domains", codes("RESPITE"), "municipalities",
					codes("14201", "14204", "14301"), "caseNumbers", codes(families.toArray(String[]::new))));
		assertThat(this.story.task(issue, "UserTask_SortIssue").getAssignee()).as("wide issues are the flag-bearer's")
			.isEqualTo("lead");
		this.story.complete("lead", issue, "UserTask_SortIssue", "title", "週末の短期入所", "scope", "AREA", "fact",
				"人工呼吸器の児を受ける短期入所が週末にない", "domains", codes("RESPITE"), "municipalities",
				codes("14201", "14204", "14301"), "solvableIndividually", "NO", "severity", "3", "impact", "3",
				"issueDecision", "SUBMIT");

		this.council.prepares("lead", issue, "expectedOutcome", "週末に二床");
		assertThatThrownBy(() -> this.council.checks("lead", issue)).isInstanceOf(Refusal.class)
			.hasMessageContaining("別の人です");
		this.council.checks("coord-d", issue);
		assertThat(this.council.onAgendaOf(issue)).as("21 days before").isEqualTo(meeting);
		assertThat(this.council.submission(issue).check().figures()).satisfies((figures) -> {
			assertThat(figures.children()).isEqualTo("5人");
			assertThat(figures.byMunicipality()).containsExactly(new Figures.Line("横須賀市", "5未満"),
					new Figures.Line("鎌倉市", "5未満"), new Figures.Line("逗子市・三浦市・葉山町", "5未満"));
		});

		this.council.holds(meeting);
		this.council.result(issue, "ADOPTED", "作業部会を置き、県へ予算を求める", "actions",
				rows(action("作業部会を置く", "圏域ナビゲーションセンター", "2027-01-29"), action("県へ予算を求める", "県職員P", "2027-02-26")),
				"followUpDue", "2027-03-22");
		assertThat(this.council.submissions(issue).get(0).actions()).extracting(CouncilAction::actionWho)
			.containsExactly("圏域ナビゲーションセンター", "県職員P");
		assertThat(families).allSatisfy((family) -> {
			Task task = this.story.task(family, "UserTask_InformFamily");
			assertThat(task.getAssignee()).isEqualTo("coord-b");
		});
		this.story.complete("coord-b", families.get(0), "UserTask_InformFamily", "informedOn", Story.today(),
				"reaction", "喜んでいた");

		this.story.fire(issue, "IntermediateEvent_ReviewDue");
		assertThat(Witness.today()).isEqualTo("2027-03-22");
		review(issue, "2", "一つの事業所が受け始めた");
		this.story.fire(issue, "IntermediateEvent_ReviewDue");
		assertThat(Witness.today()).as("every three months").isEqualTo("2027-06-22");
		review(issue, "3", "週末に二床が使える");
		assertThat(status(issue)).isEqualTo(IssueStatus.RESOLVED);
		this.story.fire(issue, "IntermediateEvent_ConfirmationDue");
		this.story.complete("lead", issue, "UserTask_ConfirmResolution", "confirmed", "true", "evidence", "三か月続いた");
		assertThat(status(issue)).isEqualTo(IssueStatus.CLOSED);
		assertThat(this.story.open(issue)).isEmpty();
		assertThat(families).allMatch((family) -> this.witness.caseOf(family).isOpen());
	}

	private String family(String municipality) {
		return this.cases.open(
				with(reception(), "municipality", municipality, "childFamilyName", "家族", "childGivenName",
						"子" + ++this.families, "childBirthDate", "2021-0%d-01".formatted(this.families)),
				"coord-b", "coord-b");
	}

	private void review(String issue, String degree, String evidence) {
		this.story.complete("lead", issue, "UserTask_ReviewIssueProgress", "resolutionDegree", degree, "evidence",
				evidence);
	}

	private IssueStatus status(String issue) {
		return this.issues.get(RecordNumber.of(issue)).status();
	}

}
