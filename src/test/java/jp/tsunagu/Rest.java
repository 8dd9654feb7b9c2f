package jp.tsunagu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * engine-rest as a program calls it: HTTP Basic, the password is the user's id, but for
 * the first administrator, whose password the settings name.
 */
@TestComponent
public class Rest {

	private static final ObjectMapper JSON = JsonMapper.builder()
		.enable(JsonWriteFeature.ESCAPE_NON_ASCII) // or half a character would be sent as
													// ?
		.build();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Environment environment;

	private final ProcessEngine engine;

	public Rest(Environment environment, ProcessEngine engine) {
		this.environment = environment;
		this.engine = engine;
	}

	public Reply get(String user, String path) {
		return call("GET", user, path, null);
	}

	public Reply post(String user, String path, Object body) {
		return call("POST", user, path, body);
	}

	/** As the webapps ask: lists come with all that their rows show. */
	public Reply hal(String user, String path, Object body) {
		return call("POST", user, path, body, "application/hal+json");
	}

	/** A user of null sends no credentials; a body that is text is sent as it is. */
	public Reply call(String method, String user, String path, Object body) {
		return call(method, user, path, body, "application/json");
	}

	private Reply call(String method, String user, String path, Object body, String accept) {
		// engine-rest asks for the engine of the whole JVM, which is the one started last
		ProcessEngines.registerProcessEngine(this.engine);
		String port = this.environment.getProperty("local.server.port");
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest" + path))
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.method(method, (body != null) ? BodyPublishers.ofString(json(body)) : BodyPublishers.noBody());
		return send(user, request);
	}

	/** Files by name, as Camunda Modeler deploys them. */
	public Reply deploy(String user, Map<String, byte[]> files) {
		ProcessEngines.registerProcessEngine(this.engine);
		String boundary = UUID.randomUUID().toString();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(part(boundary, "deployment-name", null));
		body.writeBytes("by-hand\r\n".getBytes(StandardCharsets.UTF_8));
		files.forEach((name, content) -> {
			body.writeBytes(part(boundary, name, name));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		});
		body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		String port = this.environment.getProperty("local.server.port");
		return send(user,
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest/deployment/create"))
					.header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private static byte[] part(String boundary, String name, String file) {
		return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
			.formatted(boundary, name, (file != null) ? "; filename=\"" + file + "\"" : "")
			.getBytes(StandardCharsets.UTF_8);
	}

	private String password(String user) {
		boolean first = user.equals(this.environment.getProperty("tsunagu.admin.id"));
		return first ? this.environment.getProperty("tsunagu.admin.password") : user;
	}

	private Reply send(String user, HttpRequest.Builder request) {
		if (user != null) {
			byte[] credentials = (user + ":" + password(user)).getBytes(StandardCharsets.UTF_8);
			request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
		}
		try {
			var response = this.client.send(request.build(), BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	/** Answers as Tasklist sends them: lists as JSON, everything else by itself. */
	public static Map<String, Object> submission(Map<String, ?> answers) {
		Map<String, Object> variables = new HashMap<>();
		answers.forEach((key, value) -> variables.put(key, variable(value)));
		return Map.of("variables", variables);
	}

	private static Map<String, Object> variable(Object value) {
		if (value instanceof Map<?, ?> typed) {
			Map<String, Object> variable = new HashMap<>();
			typed.forEach((key, part) -> variable.put((String) key, part));
			return variable;
		}
		Map<String, Object> variable = new HashMap<>();
		variable.put("value", (value instanceof List<?>) ? json(value) : value);
		if (value instanceof List<?>) {
			variable.put("type", "Json");
		}
		return variable;
	}

	private static String json(Object value) {
		try {
			return (value instanceof String text) ? text : JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** What came back. */
	public record Reply(int status, String text) {

		public JsonNode json() {
			try {
				return JSON.readTree(this.text);
			}
			catch (JsonProcessingException ex) {
				throw new IllegalStateException(this.toString(), ex);
			}
		}

		public String message() {
			return json().path("message").asText();
		}

	}

}
