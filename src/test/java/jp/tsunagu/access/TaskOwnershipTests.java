package jp.tsunagu.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A claimed task is its assignee's; an unclaimed one is anybody's in the area. */
@DemoHouse
class TaskOwnershipTests {

	@Autowired
	private Client client;

	@Autowired
	private Probe probe;

	@Test
	void theAssigneeCompletesATask() {
		String task = this.probe.startedFor("coord-a");

		assertThat(claim("coord-b", task).statusCode()).isEqualTo(204);
		assertThat(complete("coord-b", task).statusCode()).isEqualTo(204);
	}

	@Test
	void aTaskThatAnotherHasClaimedIsRefusedNamingWho() {
		String task = this.probe.startedFor("coord-a");
		claim("coord-b", task);

		for (HttpResponse<String> answer : List.of(complete("coord-c", task),
				this.client.post("coord-c", "/task/" + task + "/submit-form", "{}"),
				this.client.post("coord-c", "/task/" + task + "/unclaim", "{}"), assign("coord-c", task, "coord-c"),
				claim("coord-c", task), assign("lead", task, "lead"))) {
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.body()).contains("美和 かなでさん（coord-b）が先に引き受けています");
		}
		assertThat(this.probe.assigneeOf(task)).isEqualTo("coord-b");
	}

	@Test
	void theAssigneeHandsATaskOnOrGivesItBack() {
		String task = this.probe.startedFor("coord-a");
		claim("coord-b", task);

		assertThat(assign("coord-b", task, "coord-c").statusCode()).isEqualTo(204);
		assertThat(this.probe.assigneeOf(task)).isEqualTo("coord-c");
		assertThat(this.client.post("coord-c", "/task/" + task + "/unclaim", "{}").statusCode()).isEqualTo(204);
		assertThat(this.probe.assigneeOf(task)).isNull();
	}

	@RepeatedTest(5)
	void ofTwoWhoClaimInTheSameMomentExactlyOneHasItAndTheOtherIsToldWho() {
		String task = this.probe.startedFor("coord-a");

		List<HttpResponse<String>> answers = Stream.of("coord-b", "coord-c")
			.map((user) -> CompletableFuture.supplyAsync(() -> claim(user, task)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		String winner = this.probe.assigneeOf(task);
		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 400);
		assertThat(answers).filteredOn((answer) -> answer.statusCode() == 400)
			.allSatisfy((answer) -> assertThat(answer.body()).contains("さん（%s）が先に引き受けています".formatted(winner)));
	}

	private HttpResponse<String> claim(String user, String task) {
		return this.client.post(user, "/task/" + task + "/claim", "{\"userId\": \"%s\"}".formatted(user));
	}

	private HttpResponse<String> assign(String user, String task, String other) {
		return this.client.post(user, "/task/" + task + "/assignee", "{\"userId\": \"%s\"}".formatted(other));
	}

	private HttpResponse<String> complete(String user, String task) {
		return this.client.post(user, "/task/" + task + "/complete", "{}");
	}

}
