package jp.tsunagu.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Calls the running application as a program does; password and user id are the same. */
@TestComponent
class Client {

	private final HttpClient http = HttpClient.newHttpClient();

	private final ServletWebServerApplicationContext server;

	Client(ServletWebServerApplicationContext server) {
		this.server = server;
	}

	URI uri(String path) {
		// engine-rest asks for the engine of the whole JVM, which is the one started last
		ProcessEngines.registerProcessEngine(this.server.getBean(ProcessEngine.class));
		return URI.create("http://localhost:%d%s".formatted(this.server.getWebServer().getPort(), path));
	}

	HttpResponse<String> get(String user, String path) {
		return send(user, user, "GET", path, null);
	}

	HttpResponse<String> post(String user, String path, String json) {
		return send(user, user, "POST", path, json);
	}

	HttpResponse<String> put(String user, String path, String json) {
		return send(user, user, "PUT", path, json);
	}

	HttpResponse<String> delete(String user, String path) {
		return send(user, user, "DELETE", path, null);
	}

	HttpResponse<String> send(String user, String password, String method, String path, String json) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri("/engine-rest" + path))
			.header("Content-Type", "application/json")
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody());
		if (user != null) {
			String login = user + ":" + password;
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
		}
		return send(request.build());
	}

	HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
