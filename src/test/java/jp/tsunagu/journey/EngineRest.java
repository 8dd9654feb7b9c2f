package jp.tsunagu.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * engine-rest as one person with HTTP Basic, the way another system or the Modeler uses
 * it.
 */
record EngineRest(String url, String user) {

	private static final ObjectMapper JSON = new ObjectMapper();

	JsonNode get(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(path, "GET", "");
		if (answer.statusCode() != 200) {
			throw new AssertionError("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
		}
		return JSON.readTree(answer.body());
	}

	HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
		return send(path, "POST", JSON.writeValueAsString(body));
	}

	/** Variables as REST wants them; lists travel as Json. */
	static Map<String, Object> variables(Object... keysAndValues) throws IOException {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			Object value = keysAndValues[i + 1];
			variables.put((String) keysAndValues[i], (value instanceof List<?> list)
					? Map.of("value", JSON.writeValueAsString(list), "type", "Json") : Map.of("value", value));
		}
		return Map.of("variables", variables);
	}

	/** The id of the one open task of a record and name. */
	String task(String number, String key) throws IOException, InterruptedException {
		JsonNode tasks = get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, key));
		JsonNode mine = null;
		for (JsonNode task : tasks) {
			boolean open = task.path("assignee").isNull() || this.user.equals(task.path("assignee").asText());
			mine = (open && mine == null) ? task : mine;
		}
		if (mine == null) {
			throw new AssertionError("%s has no task %s of %s".formatted(this.user, key, number));
		}
		return mine.path("id").asText();
	}

	/** The record of one's own newest task of this name. */
	String newest(String key) throws IOException, InterruptedException {
		JsonNode tasks = get(
				"/task?assignee=%s&taskDefinitionKey=%s&sortBy=created&sortOrder=desc".formatted(this.user, key));
		String task = tasks.get(0).path("id").asText();
		return get("/task/%s/localVariables".formatted(task)).path("recordNumber").path("value").asText();
	}

	void complete(String number, String key, Object... keysAndValues) throws IOException, InterruptedException {
		String task = task(number, key);
		if (get("/task/" + task).path("assignee").isNull()) {
			post("/task/%s/claim".formatted(task), Map.of("userId", this.user));
		}
		HttpResponse<String> answer = post("/task/%s/complete".formatted(task), variables(keysAndValues));
		if (answer.statusCode() != 204) {
			throw new AssertionError("%s: %d %s".formatted(key, answer.statusCode(), answer.body()));
		}
	}

	private HttpResponse<String> send(String path, String method, String body)
			throws IOException, InterruptedException {
		String login = Base64.getEncoder()
			.encodeToString((this.user + ":" + this.user).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + "/engine-rest" + path))
			.header("Authorization", "Basic " + login)
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
