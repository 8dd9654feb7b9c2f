package jp.tsunagu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The one PostgreSQL server of this JVM. It starts with the first database and stops with
 * the JVM; one of its databases is the template of all the others.
 */
final class TestServer {

	private static final String TEMPLATE = "house";

	private static final EmbeddedPostgres postgres = start();

	private TestServer() {
	}

	/** A database without anything in it. */
	static String emptyDatabase(String name) {
		return newDatabase(postgres, name, "template1");
	}

	/** A database in which the application has been started once. */
	static String database(String name) {
		return newDatabase(postgres, name, TEMPLATE);
	}

	private static EmbeddedPostgres start() {
		Path directory = TestDatabase.directoryOfThisJvm("server");
		Prepared.copy(Prepared.once("server", TestServer::firstStart), directory);
		try {
			EmbeddedPostgres postgres = on(directory);
			// after every context, which would wait half a minute for a dead server
			SpringApplication.getShutdownHandlers().add(() -> stop(postgres, directory));
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void firstStart(Path directory) throws IOException {
		try (EmbeddedPostgres postgres = on(directory)) {
			WithoutTests.startOnce("--tsunagu.test-database=false", "--server.port=0",
					"--tsunagu.admin.id=" + TestDatabase.ADMIN, "--tsunagu.admin.password=" + TestDatabase.PASSWORD,
					"--spring.datasource.url=" + newDatabase(postgres, TEMPLATE, "template1"),
					"--spring.datasource.username=" + TestDatabase.OWNER);
		}
	}

	private static EmbeddedPostgres on(Path directory) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(directory)
			.setCleanDataDirectory(false) // which would make it anew
			.setRegisterShutdownHook(false)
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.start();
	}

	private static String newDatabase(EmbeddedPostgres postgres, String name, String template) {
		try (Connection connection = postgres.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database %s template %s".formatted(name, template));
			return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void stop(EmbeddedPostgres postgres, Path directory) {
		try {
			postgres.close();
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
