package jp.tsunagu.database;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jp.tsunagu.OneAtATime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** {@link DatabaseOnly} in a JVM of its own, which can be killed. */
class ChildApplication implements Closeable {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Process process;

	private final Thread reader = new Thread(this::read);

	private ChildApplication(String classPath, String... settings) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dtsunagu.test-database=false", "-cp",
						classPath, DatabaseOnly.class.getName(), "--spring.main.web-application-type=none"));
		Stream.of(settings).map((setting) -> "--" + setting).forEach(command::add);
		try {
			this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.reader.start();
	}

	static ChildApplication with(String... settings) {
		return new ChildApplication(System.getProperty("java.class.path"), settings);
	}

	static ChildApplication withoutEmbeddedPostgres(String... settings) {
		return new ChildApplication(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("zonky"))
			.reduce((a, b) -> a + File.pathSeparator + b)
			.orElseThrow(), settings);
	}

	/** Returns when it has committed something. */
	static ChildApplication demoOn(Path directory) throws IOException, InterruptedException {
		if (!Files.exists(directory.resolve("postgresql"))) {
			// unpacking takes seconds, copying what another test has unpacked does not
			Path unpacked = OneAtATime.doing("unpacking",
					() -> ServerPrograms.unpackInto(Path.of("target", "postgresql")));
			FileSystemUtils.copyRecursively(unpacked.getParent(), directory.resolve("postgresql"));
		}
		ChildApplication child = with("spring.profiles.active=demo", "tsunagu.database.directory=" + directory);
		child.awaitCommits(1);
		return child;
	}

	void awaitCommits(int more) throws InterruptedException {
		int wanted = committed().size() + more;
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
		while (committed().size() < wanted) {
			if (!this.process.isAlive() || System.nanoTime() > deadline) {
				throw new AssertionError("No commit in time:\n" + output());
			}
			Thread.sleep(20);
		}
	}

	List<Long> committed() {
		return this.lines.stream()
			.filter((line) -> line.startsWith("COMMITTED "))
			.map((line) -> Long.valueOf(line.substring("COMMITTED ".length())))
			.toList();
	}

	JdbcTemplate database(Path directory) throws Exception {
		String url = this.lines.stream()
			.filter((line) -> line.startsWith("UP "))
			.findFirst()
			.orElseThrow()
			.substring(3);
		String password = Files.readString(directory.resolve("password"));
		return new JdbcTemplate(
				new SingleConnectionDataSource(DriverManager.getConnection(url, Cluster.SUPERUSER, password), true));
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
		this.reader.join();
	}

	void stop() throws InterruptedException {
		this.process.destroy();
		exitCode();
	}

	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(120, TimeUnit.SECONDS)) {
			throw new AssertionError("Still running:\n" + output());
		}
		this.reader.join();
		return this.process.exitValue();
	}

	String output() {
		return String.join("\n", this.lines);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			output.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			// killed
		}
	}

}
