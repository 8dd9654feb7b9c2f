package jp.tsunagu.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The application as `mvn spring-boot:run` starts it, in a process of its own that can be
 * killed: profile demo, embedded PostgreSQL, a data directory that outlives it.
 */
final class RunningApplication implements AutoCloseable {

	private final Path data;

	private final int port = freePort();

	private final List<String> settings;

	private Process process;

	/** With more settings than those of the demo, such as {@code --name=value}. */
	RunningApplication(Path data, String... settings) {
		this.data = data.toAbsolutePath();
		this.settings = List.of(settings);
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Starts it and waits until it is ready. Without settings of its own it goes on from
	 * the first start of the demo; with some it has its first start now.
	 */
	RunningApplication start() throws IOException, InterruptedException {
		if (this.settings.isEmpty() && !Files.exists(this.data)) {
			FirstStart.copyDataTo(this.data);
		}
		return start(SharedClasses.from(FirstStart.directory()));
	}

	/** For {@link FirstStart} alone. */
	void startFirst(String option) throws IOException, InterruptedException {
		start(option);
	}

	private RunningApplication start(String option) throws IOException, InterruptedException {
		Files.createDirectories(this.data.getParent());
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", option, "-cp", SharedClasses.classPath(),
						"jp.tsunagu.TsunaguApplication", "--spring.profiles.active=demo", "--server.port=" + this.port,
						"--tsunagu.database.directory=" + this.data));
		command.addAll(this.settings);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.data.resolveSibling("application.log").toFile()))
			.start();
		for (int tries = 0; tries < 3000; tries++) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(
						"The application stopped; see " + this.data.resolveSibling("application.log"));
			}
			if (answers()) {
				return this;
			}
			Thread.sleep(100);
		}
		kill();
		throw new IllegalStateException("The application does not answer");
	}

	/** kill -9: nothing is said goodbye to. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** kill -9 of the database's main process; the application goes on running. */
	void killDatabase() throws IOException, InterruptedException {
		long postmaster = Long.parseLong(Files.readAllLines(this.data.resolve("cluster/postmaster.pid")).get(0).trim());
		ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
		Thread.sleep(1000);
	}

	/** Weeks pass: what the timers of this process and record wait for is due now. */
	void letTimersBeDue(String process, String number) throws IOException, SQLException {
		String port = Files.readAllLines(this.data.resolve("cluster/postmaster.pid")).get(3).trim();
		String password = Files.readString(this.data.resolve("password")).strip();
		try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/tsunagu".formatted(port),
				"tsunagu", password); PreparedStatement due = database.prepareStatement("""
						update tsunagu.act_ru_job set duedate_ = now()
						where process_def_key_ = ? and process_instance_id_ in (
							select proc_inst_id_ from tsunagu.act_ru_execution where business_key_ = ?)""")) {
			due.setString(1, process);
			due.setString(2, number);
			if (due.executeUpdate() == 0) {
				throw new AssertionError("Nothing of %s %s waits for its time".formatted(process, number));
			}
		}
	}

	/** What another program would write. */
	void write(String sql) throws IOException, SQLException {
		String port = Files.readAllLines(this.data.resolve("cluster/postmaster.pid")).get(3).trim();
		String password = Files.readString(this.data.resolve("password")).strip();
		try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/tsunagu".formatted(port),
				"tsunagu", password); PreparedStatement statement = database.prepareStatement(sql)) {
			if (statement.executeUpdate() == 0) {
				throw new AssertionError("Nothing was changed by " + sql);
			}
		}
	}

	private boolean answers() {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
				.timeout(Duration.ofSeconds(10))
				.build();
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

}
