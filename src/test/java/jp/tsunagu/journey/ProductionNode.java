package jp.tsunagu.journey;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The application without the demo, in a process of its own, on a database it is given.
 */
final class ProductionNode implements AutoCloseable {

	private final int port;

	private final File log;

	private final Process process;

	ProductionNode(String name, Map<String, String> environment) throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		this.log = Path.of("target", name + ".log").toFile();
		ProcessBuilder builder = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", SharedClasses.from(FirstStart.directory()),
						"-cp", SharedClasses.classPath(), "jp.tsunagu.TsunaguApplication"));
		builder.environment().keySet().removeIf((key) -> key.startsWith("SPRING_") || key.startsWith("TSUNAGU_"));
		builder.environment().putAll(environment);
		builder.environment().put("SERVER_PORT", String.valueOf(this.port));
		this.process = builder.redirectErrorStream(true).redirectOutput(this.log).start();
	}

	/** By name and not by number: cookies of one host belong to all its ports. */
	String url(String path) {
		return "http://localhost:%d%s".formatted(this.port, path);
	}

	ProductionNode waitUntilItAnswers() throws InterruptedException {
		for (int tries = 0; tries < 600 && this.process.isAlive(); tries++) {
			if (answers()) {
				return this;
			}
			Thread.sleep(200);
		}
		throw new AssertionError("The application does not start; see " + this.log);
	}

	private boolean answers() throws InterruptedException {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
				.timeout(Duration.ofSeconds(10))
				.build();
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** kill -9: nothing is said goodbye to. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

}
