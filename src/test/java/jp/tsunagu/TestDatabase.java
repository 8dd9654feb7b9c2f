package jp.tsunagu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every Spring context of the tests a fresh, empty database on the one server of
 * this JVM. A test of the demo profile gets a real embedded server in a directory of its
 * own under target; -Dtsunagu.test-database=false switches all this off.
 */
class TestDatabase implements EnvironmentPostProcessor, Ordered {

	private static final AtomicInteger databases = new AtomicInteger();

	private static final AtomicInteger directories = new AtomicInteger();

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.getProperty("tsunagu.test-database", Boolean.class, true)) {
			return;
		}
		Map<String, Object> settings = new HashMap<>();
		if (!environment.getProperty("tsunagu.database.embedded", Boolean.class, false)) {
			settings.put("spring.datasource.url", Server.newDatabase("test_" + databases.incrementAndGet()));
			settings.put("spring.datasource.username", "postgres");
			settings.put("tsunagu.admin.id", "admin");
			settings.put("tsunagu.admin.password", "only-in-tests-1234");
		}
		else if (!environment.containsProperty("tsunagu.database.directory")) {
			settings.put("tsunagu.database.directory", newDirectory());
		}
		environment.getPropertySources().addFirst(new MapPropertySource("test database", settings));
	}

	/** After everything that could ask for the embedded server. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	private static Path newDirectory() {
		try {
			Path parent = Path.of("target", "demo-data");
			if (directories.getAndIncrement() == 0) {
				sweep(Files.createDirectories(parent));
			}
			return Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What earlier runs have left, and not what another JVM of this build works on. */
	private static void sweep(Path parent) throws IOException {
		try (Stream<Path> left = Files.list(parent)) {
			for (Path directory : left.toList()) {
				long owner = Long.parseLong(directory.getFileName().toString().split("-")[0]);
				if (ProcessHandle.of(owner).isEmpty()) {
					FileSystemUtils.deleteRecursively(directory);
				}
			}
		}
	}

	/** Starts with the first database and stops with the JVM. */
	private static final class Server {

		private static final EmbeddedPostgres postgres = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setRegisterShutdownHook(false)
					.setLocaleConfig("locale", "C")
					.setLocaleConfig("locale-provider", "builtin")
					.setLocaleConfig("builtin-locale", "C.UTF-8")
					.start();
				// after every context, which would wait half a minute for a dead server
				SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
				return postgres;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void stop(EmbeddedPostgres postgres) {
			try {
				postgres.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		static String newDatabase(String name) {
			try (Connection connection = postgres.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
				return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
