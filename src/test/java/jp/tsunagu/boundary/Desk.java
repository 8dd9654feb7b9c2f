package jp.tsunagu.boundary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.Story;
import org.camunda.bpm.engine.task.Task;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person with a keyboard: opens each form as Tasklist does, types something into every
 * text field, answers what must be answered and submits.
 */
final class Desk {

	private static final String START = "/process-definition/key/consultationIntake";

	private final Story story;

	private final Rest rest;

	private final Sentinels sentinels;

	private final Set<String> submitted = new HashSet<>();

	Desk(Story story, Rest rest, Sentinels sentinels) {
		this.story = story;
		this.rest = rest;
		this.sentinels = sentinels;
	}

	/** Takes a consultation; answers its record number. */
	String receive(String user, Object... chosen) {
		JsonNode form = opened(this.rest.get(user, START + "/deployed-start-form"));
		Reply reply = this.rest.post(user, START + "/submit-form", Rest.submission(answers(form, chosen)));
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
		this.submitted.add(form.path("id").asText());
		return reply.json().path("businessKey").asText();
	}

	void complete(String user, String number, String taskKey, Object... chosen) {
		Task task = this.story.tasks(number, taskKey)
			.stream()
			.filter((open) -> open.getAssignee() == null || open.getAssignee().equals(user))
			.findFirst()
			.orElseThrow(() -> new AssertionError("%s has no task %s of %s".formatted(user, taskKey, number)));
		if (task.getAssignee() == null) {
			this.rest.post(user, "/task/" + task.getId() + "/claim", Map.of("userId", user));
		}
		JsonNode form = opened(this.rest.get(user, "/task/" + task.getId() + "/deployed-form"));
		Reply reply = this.rest.post(user, "/task/" + task.getId() + "/submit-form",
				Rest.submission(answers(form, chosen)));
		assertThat(reply.status()).as(reply.text()).isEqualTo(204);
		this.submitted.add(form.path("id").asText());
	}

	/** The ids of the forms that somebody has filled in and submitted. */
	Set<String> submitted() {
		return this.submitted;
	}

	private static JsonNode opened(Reply reply) {
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
		return reply.json();
	}

	private Map<String, Object> answers(JsonNode form, Object... chosen) {
		Map<String, Object> answers = new LinkedHashMap<>(this.sentinels.typedInto(form.path("id").asText()));
		for (JsonNode field : form.findParents("key")) {
			if (field.path("validate").path("required").asBoolean() || "number".equals(field.path("type").asText())) {
				answers.computeIfAbsent(field.path("key").asText(), (key) -> answer(field));
			}
		}
		answers.putAll(Story.answers(chosen));
		return answers;
	}

	private static Object answer(JsonNode field) {
		String first = field.path("values").path(0).path("value").asText();
		return switch (field.path("type").asText()) {
			case "checklist", "taglist" -> List.of(first);
			case "number" -> 5;
			case "datetime" -> "2026-04-01";
			case "checkbox" -> true;
			default -> first;
		};
	}

}
