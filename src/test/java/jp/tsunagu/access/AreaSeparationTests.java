package jp.tsunagu.access;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Areas never see each other, whichever way one of them asks. */
@DemoHouse
class AreaSeparationTests {

	@Autowired
	private Client client;

	@Autowired
	private Probe probe;

	@ParameterizedTest
	@CsvSource({ "coord-a, coord-b", "coord-x, coord-x" })
	void aCoordinatorSeesTheTasksOfTheirOwnArea(String starter, String colleague) {
		String task = this.probe.startedFor(starter);

		assertThat(this.client.get(colleague, "/task").body()).contains(task);
		assertThat(this.client.get(colleague, "/task/" + task).statusCode()).isEqualTo(200);
		assertThat(this.client.get(colleague, "/task/" + task + "/deployed-form").body()).contains("答え");
		assertThat(this.client.get(colleague, "/task/" + task + "/localVariables").body()).contains("recordNumber");
	}

	@ParameterizedTest
	@CsvSource({ "coord-a, coord-x", "coord-x, coord-b", "coord-x, lead" })
	void aCoordinatorOfAnotherAreaFindsNothing(String starter, String stranger) {
		String task = this.probe.startedFor(starter);
		String instance = this.probe.instanceOf(task);

		Stream
			.of("/task", "/process-instance", "/execution", "/variable-instance", "/history/process-instance",
					"/history/task", "/history/activity-instance", "/history/variable-instance",
					"/history/identity-link-log")
			.forEach((list) -> assertThat(this.client.get(stranger, list).body()).as(list)
				.doesNotContain(task)
				.doesNotContain(instance));
		Stream
			.of("/task/%s", "/task/%s/form", "/task/%s/deployed-form", "/task/%s/variables", "/task/%s/localVariables",
					"/task/%s/identity-links", "/task/%s/comment")
			.map((path) -> path.formatted(task))
			.forEach((path) -> assertThat(this.client.get(stranger, path).statusCode()).as(path).isBetween(400, 404));
		Stream
			.of("/process-instance/%s", "/process-instance/%s/variables", "/process-instance/%s/activity-instances",
					"/history/process-instance/%s")
			.map((path) -> path.formatted(instance))
			.forEach((path) -> assertThat(this.client.get(stranger, path).statusCode()).as(path).isBetween(400, 404));
	}

	@ParameterizedTest
	@CsvSource({ "coord-a, coord-x", "coord-x, coord-b" })
	void aCoordinatorOfAnotherAreaChangesNothing(String starter, String stranger) {
		String task = this.probe.startedFor(starter);

		Stream.of("claim", "assignee", "complete", "submit-form", "unclaim")
			.forEach((step) -> assertThat(this.client
				.post(stranger, "/task/%s/%s".formatted(task, step),
						step.matches("claim|assignee") ? "{\"userId\": \"%s\"}".formatted(stranger) : "{}")
				.statusCode()).as(step).isBetween(400, 404));
		assertThat(this.probe.assigneeOf(task)).isNull();
	}

	@Test
	void theRefusalIsInJapaneseAndDoesNotTellWhoseTaskItIs() {
		String task = this.probe.startedFor("coord-a");

		assertThat(this.client.post("coord-x", "/task/" + task + "/complete", "{}").body()).contains("あなたの圏域の仕事ではないか")
			.doesNotContain("yokosuka");
	}

	@Test
	void theFilterOfAllTasksHoldsThoseOfOnesOwnAreaOnly() {
		String here = this.probe.startedFor("coord-a");
		String there = this.probe.startedFor("coord-x");
		String filter = this.client.get("coord-x", "/filter?name=" + encode("すべての仕事"))
			.body()
			.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

		assertThat(this.client.get("coord-x", "/filter/%s/list".formatted(filter)).body()).contains(there)
			.doesNotContain(here);
	}

	private static String encode(String text) {
		return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
	}

}
