package jp.tsunagu.database;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An expected refusal is one sentence, no stack trace, and an exit code that tells. */
class StartRefusalTests {

	@Test
	void everyMissingSettingIsNamedAtOnce() throws Exception {
		refuses("""
				Tsunagu cannot start before these environment variables are set: \
				SPRING_DATASOURCE_URL (the database, such as jdbc:postgresql://host/tsunagu), \
				TSUNAGU_ADMIN_ID (the login of the first administrator), \
				TSUNAGU_ADMIN_PASSWORD (the password of the first administrator).""", ChildApplication.with());
	}

	@Test
	void whatIsSetIsNotAskedFor() throws Exception {
		refuses("""
				Tsunagu cannot start before these environment variables are set: \
				TSUNAGU_ADMIN_PASSWORD (the password of the first administrator).""",
				ChildApplication.with("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x", "tsunagu.admin.id=admin",
						"tsunagu.admin.password= "));
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() throws Exception {
		refuses("""
				The database at jdbc:postgresql://127.0.0.1:1/x cannot be reached (Connection to 127.0.0.1:1 refused. \
				Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.): \
				check that it runs, and check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and \
				SPRING_DATASOURCE_PASSWORD.""",
				ChildApplication.with("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x?password=secret",
						"tsunagu.admin.id=admin", "tsunagu.admin.password=secret"));
	}

	@Test
	void demoUsersNeverComeIntoARealDatabase() throws Exception {
		refuses("""
				The demo profile brings demo users and a database of its own and never runs on a real one: \
				unset SPRING_DATASOURCE_URL, or start without the demo profile.""",
				ChildApplication.with("spring.profiles.active=demo", "tsunagu.database.embedded=false",
						"spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x"));
	}

	@Test
	void thePackagedApplicationHasNoDemo() throws Exception {
		refuses("""
				The demo profile needs the embedded PostgreSQL, which the packaged application does not carry: \
				run `mvn spring-boot:run` in the source directory, or start without the demo profile.""",
				ChildApplication.withoutEmbeddedPostgres("spring.profiles.active=demo"));
	}

	@Test
	void aDataDirectoryServesOneApplication(@TempDir Path directory) throws Exception {
		try (ChildApplication first = ChildApplication.demoOn(directory)) {
			refuses("The data directory " + directory + " is in use by another running Tsunagu: stop that one first, "
					+ "or choose another directory with TSUNAGU_DATABASE_DIRECTORY.",
					ChildApplication.with("spring.profiles.active=demo", "tsunagu.database.directory=" + directory));
			first.awaitCommits(10);
			first.stop();
		}
	}

	private void refuses(String sentence, ChildApplication child) throws InterruptedException {
		try (child) {
			assertThat(child.exitCode()).isEqualTo(1);
			assertThat(child.output()).containsOnlyOnce("Description:\n\n" + sentence + "\n")
				.doesNotContain("\tat ", "WARN", "secret");
		}
	}

}
