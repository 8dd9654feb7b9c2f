package jp.tsunagu.boundary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.issue.process.IssueStory;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people merge the same two issues into each other in the same second. */
@WholeHouse
class MergeRaceTests {

	@Autowired
	private Story story;

	@Autowired
	private CaseStory caseStory;

	@Autowired
	private IssueStory issueStory;

	@Autowired
	private Rest rest;

	@RepeatedTest(5)
	void oneMergesAndTheOtherIsToldAndThereIsNoCircle() {
		String one = this.issueStory.raise("coord-a", this.caseStory.open("coord-a"), "週末に泊まれる所がない");
		String two = this.issueStory.raise("coord-c", this.caseStory.open("coord-c"), "週末に泊まれる所がない");

		var first = CompletableFuture.supplyAsync(() -> merge("coord-a", one, two));
		var second = CompletableFuture.supplyAsync(() -> merge("coord-c", two, one));
		List<Reply> replies = List.of(first.join(), second.join());

		assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400);
		assertThat(replies).filteredOn((reply) -> reply.status() == 400)
			.singleElement()
			.extracting(Reply::message)
			.asString()
			.contains("へ統合されています。「統合先」には別の課題を選んでください。");
		List<Issue> both = List.of(this.issueStory.issue(one), this.issueStory.issue(two));
		assertThat(both).extracting(Issue::status).containsExactlyInAnyOrder(IssueStatus.MERGED, IssueStatus.EXTRACTED);
		String loser = (both.get(0).status() == IssueStatus.MERGED) ? two : one;
		assertThat(this.story.tasks(loser, IssueStory.SORT)).as("the task of the one who came late stays").hasSize(1);
	}

	private Reply merge(String user, String issue, String into) {
		String task = this.story.task(issue, IssueStory.SORT).getId();
		Map<String, Object> answers = Map.of("title", "週末に泊まれる所がない", "scope", "AREA", "fact", "週末に泊まれる所がない", "domains",
				List.of("RESPITE"), "solvableIndividually", "NO", "severity", "2", "impact", "2", "issueDecision",
				"MERGE", "mergeInto", into);
		return this.rest.post(user, "/task/%s/submit-form".formatted(task), Rest.submission(answers));
	}

}
