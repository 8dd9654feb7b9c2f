package jp.tsunagu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/**
 * Gives every Spring context of the tests a database of its own on the one server of this
 * JVM, in which the application has been started once before; a test of the demo profile
 * gets a real embedded server in a directory of its own under target, just so. With
 * {@code tsunagu.test-database=empty} it is a first start, and =false switches all this
 * off. See docs/adr/0043.
 */
class TestDatabase implements EnvironmentPostProcessor, Ordered {

	static final String OWNER = "postgres";

	static final String ADMIN = "admin";

	static final String PASSWORD = "only-in-tests-1234";

	private static final AtomicInteger databases = new AtomicInteger();

	private static final AtomicInteger directories = new AtomicInteger();

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String kind = environment.getProperty("tsunagu.test-database", "prepared");
		if (kind.equals("false")) {
			return;
		}
		Map<String, Object> settings = new HashMap<>();
		if (!environment.getProperty("tsunagu.database.embedded", Boolean.class, false)) {
			String name = "test_" + databases.incrementAndGet();
			settings.put("spring.datasource.url",
					kind.equals("empty") ? TestServer.emptyDatabase(name) : TestServer.database(name));
			settings.put("spring.datasource.username", OWNER);
			settings.put("tsunagu.admin.id", ADMIN);
			settings.put("tsunagu.admin.password", PASSWORD);
		}
		else if (!environment.containsProperty("tsunagu.database.directory")) {
			Path directory = directoryOfThisJvm("demo");
			if (!kind.equals("empty") && !hasRecords(environment)) {
				Prepared.copy(Prepared.once("demo", TestDatabase::firstStart), directory);
			}
			settings.put("tsunagu.database.directory", directory);
		}
		environment.getPropertySources().addFirst(new MapPropertySource("test database", settings));
	}

	/** After everything that could ask for the embedded server. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/** Whoever wants the records of the demo sees them being made. */
	private static boolean hasRecords(ConfigurableEnvironment environment) {
		return StringUtils.hasText(environment.getProperty("tsunagu.demo.consultations"));
	}

	private static void firstStart(Path directory) {
		WithoutTests.startOnce("--tsunagu.test-database=false", "--server.port=0", "--spring.profiles.active=demo",
				"--tsunagu.database.directory=" + directory);
	}

	/** A directory that does not exist yet. */
	static Path directoryOfThisJvm(String purpose) {
		try {
			Path parent = Path.of("target", "demo-data");
			int number = directories.getAndIncrement();
			if (number == 0) {
				OneAtATime.doing("sweep", () -> sweep(Files.createDirectories(parent)));
			}
			return parent.resolve("%d-%s-%d".formatted(ProcessHandle.current().pid(), purpose, number))
				.toAbsolutePath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Deletes what earlier runs have left, and not what another JVM of this build works
	 * on. Answers how many are gone: a server that is just stopping may still write, and
	 * the next run takes the rest.
	 */
	private static int sweep(Path parent) throws IOException {
		int gone = 0;
		try (Stream<Path> left = Files.list(parent)) {
			for (Path directory : left.toList()) {
				long owner = Long.parseLong(directory.getFileName().toString().split("-")[0]);
				if (ProcessHandle.of(owner).isEmpty() && isDeleted(directory)) {
					gone++;
				}
			}
		}
		return gone;
	}

	private static boolean isDeleted(Path directory) {
		try {
			return FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			return false;
		}
	}

}
