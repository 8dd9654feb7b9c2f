package jp.tsunagu.boundary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
		return start(user, "consultationIntake", chosen);
	}

	/** Tells what happened around a case. */
	void tell(String user, String number, String kind, Object... chosen) {
		Object[] all = Stream.concat(Stream.of("caseNumber", number, "caseEvent", kind), Stream.of(chosen)).toArray();
		start(user, "caseEvent", all);
	}

	/** Starts any process with its form; answers the record number. */
	String start(String user, String processKey, Object... chosen) {
		String definition = "/process-definition/key/" + processKey;
		JsonNode form = opened(this.rest.get(user, definition + "/deployed-start-form"));
		Reply reply = this.rest.post(user, definition + "/submit-form", Rest.submission(answers(form, chosen)));
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
		Map<String, Object> answers = filled(form, this.sentinels.typedInto(form.path("id").asText()));
		Story.answers(chosen).forEach((key, value) -> {
			if (key.contains(".")) {
				intoFirstRow(answers, key.split("\\."), value);
			}
			else {
				answers.put(key, value);
			}
		});
		return answers;
	}

	/** {@code members.profession} is the profession of the first member. */
	@SuppressWarnings("unchecked")
	private static void intoFirstRow(Map<String, Object> answers, String[] path, Object value) {
		((List<Map<String, Object>>) answers.get(path[0])).get(0).put(path[1], value);
	}

	/** Every free text, every required answer, and one row of every list. */
	private static Map<String, Object> filled(JsonNode parent, Map<String, String> typed) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (JsonNode field : parent.path("components")) {
			String key = field.path("key").asText();
			String type = field.path("type").asText();
			if ("dynamiclist".equals(type)) {
				answers.put(field.path("path").asText(), List.of(filled(field, typed)));
			}
			else if (typed.containsKey(key)) {
				answers.put(key, typed.get(key));
			}
			else if (field.path("validate").path("required").asBoolean() || "number".equals(type)) {
				answers.put(key, answer(field));
			}
			answers.putAll("group".equals(type) ? filled(field, typed) : Map.of());
		}
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
