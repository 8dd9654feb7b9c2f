package jp.tsunagu.boundary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;

import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.Story;
import jp.tsunagu.WholeHouse;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.Story.reception;
import static org.assertj.core.api.Assertions.assertThat;

/** People who act in the same second: nobody loses anything, nobody is left in doubt. */
@WholeHouse
class ClaimRaceTests {

	private static final Map<String, String> NAMES = Map.of("coord-a", "相沢 つむぎさん（coord-a）", "coord-c",
			"葉室 みなとさん（coord-c）");

	@Autowired
	private Story story;

	@Autowired
	private Rest rest;

	@Autowired
	private TaskService tasks;

	@RepeatedTest(20)
	void ofTwoWhoClaimATaskOneHasItAndTheOtherIsToldWho() {
		String number = shared();
		this.story.fire(number, "BoundaryEvent_OpinionDeadline");
		org.camunda.bpm.engine.impl.util.ClockUtil.reset();
		String task = this.story.task(number, "UserTask_AgreeResponsePolicy").getId();

		List<Reply> replies = atOnce(List.copyOf(NAMES.keySet()),
				(user) -> this.rest.post(user, "/task/" + task + "/claim", Map.of("userId", user)));

		String winner = this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
		assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400);
		assertThat(replies).filteredOn((reply) -> reply.status() == 400)
			.singleElement()
			.extracting(Reply::message)
			.isEqualTo("この仕事は %sが先に引き受けています。".formatted(NAMES.get(winner)));
	}

	@RepeatedTest(5)
	void opinionsGivenInTheSameMomentAllCount() {
		String number = shared();
		List<String> others = List.of("lead", "coord-a", "coord-c", "coord-d");
		Map<String, Object> opinion = Rest.submission(Map.of("stance", "CAN_ASSIST", "opinion", "手伝えます"));

		List<Reply> replies = atOnce(others, (user) -> {
			String task = this.tasks.createTaskQuery()
				.processInstanceBusinessKey(number)
				.taskAssignee(user)
				.singleResult()
				.getId();
			return this.rest.post(user, "/task/" + task + "/submit-form", opinion);
		});

		assertThat(replies).extracting(Reply::status).containsOnly(204);
		assertThat(this.story.tasks(number, "UserTask_AgreeResponsePolicy")).hasSize(1);
		assertThat(
				this.rest
					.get("coord-a",
							"/task/%s/deployed-form"
								.formatted(this.story.task(number, "UserTask_AgreeResponsePolicy").getId()))
					.text()
					.split("手伝えます", -1))
			.hasSize(others.size() + 1);
	}

	private String shared() {
		String number = this.story.number(this.story.receive("coord-b", reception()));
		this.story.complete("coord-b", number, "UserTask_TriageConsultation", "pillar", "INDIVIDUAL", "triageOutcome",
				"SHARE");
		return number;
	}

	private static List<Reply> atOnce(List<String> users, Function<String, Reply> act) {
		CyclicBarrier start = new CyclicBarrier(users.size());
		return users.stream().map((user) -> CompletableFuture.supplyAsync(() -> {
			await(start);
			return act.apply(user);
		})).toList().stream().map(CompletableFuture::join).toList();
	}

	private static void await(CyclicBarrier start) {
		try {
			start.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
