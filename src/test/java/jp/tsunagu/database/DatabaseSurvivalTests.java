package jp.tsunagu.database;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is killed, everything that was committed is there afterwards. */
class DatabaseSurvivalTests {

	@TempDir
	private Path directory;

	@AfterEach
	void leaveNothingRunning() {
		server().killEverything();
	}

	@Test
	void everySwitchOfDurabilityIsOn() throws Exception {
		try (ChildApplication application = ChildApplication.demoOn(this.directory)) {
			JdbcTemplate database = application.database(this.directory);

			assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "server_encoding",
					"listen_addresses"))
				.extracting((setting) -> database.queryForObject("show " + setting, String.class))
				.containsExactly("on", "on", "on", "on", "UTF8", "127.0.0.1");
			assertThat(database.queryForObject("select text from note limit 1", String.class)).isEqualTo("髙﨑さん😀");
			application.stop();
		}
	}

	@Test
	void anOrdinaryStopEndsTheServerToo() throws Exception {
		List<Long> committed;
		try (ChildApplication first = ChildApplication.demoOn(this.directory)) {
			first.stop();
			committed = first.committed();
			assertThat(server().processes()).isEmpty();
			assertThat(server().pidFile()).doesNotExist();
		}
		everythingIsThereAfterTheNextStart(committed);
	}

	@Test
	void aKilledApplicationFindsItsDataAgain() throws Exception {
		List<Long> committed = killedApplication();
		assertThat(server().processes()).as("the server has outlived the application").isNotEmpty();

		everythingIsThereAfterTheNextStart(committed);
	}

	@Test
	void aKilledServerComesBackUnderTheRunningApplication() throws Exception {
		try (ChildApplication application = ChildApplication.demoOn(this.directory)) {
			assertThat(server().postmaster().destroyForcibly()).isTrue();
			application.awaitCommits(50);

			server().processes().forEach(ProcessHandle::destroyForcibly);
			application.awaitCommits(50);

			List<Long> committed = application.committed();
			assertThat(notes(application)).containsAll(committed);
			assertThat(application.output()).contains("PostgreSQL has died and is started again", "FAILED");
			application.stop();
		}
	}

	@Test
	void applicationAndServerKilledTogetherFindTheirDataAgain() throws Exception {
		everythingIsThereAfterTheNextStart(everythingKilled());
	}

	@Test
	void aStrangerWithTheServersNumberIsLeftAlone() throws Exception {
		List<Long> committed = everythingKilled();
		Process stranger = new ProcessBuilder("sleep", "300").start();
		server().pretendToBe(stranger.pid());

		everythingIsThereAfterTheNextStart(committed);

		assertThat(stranger.isAlive()).isTrue();
		stranger.destroyForcibly();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aZombieWithTheServersNumberIsNoServer() throws Exception {
		List<Long> committed = everythingKilled();
		Process neglectfulParent = new ProcessBuilder("sh", "-c", "sleep 1 & echo $!; exec sleep 300").start();
		long zombie = Long.parseLong(neglectfulParent.inputReader().readLine());
		server().pretendToBe(zombie);

		everythingIsThereAfterTheNextStart(committed);

		assertThat(ProcessHandle.of(zombie)).as("holds its number to the end").isPresent();
		neglectfulParent.destroyForcibly();
	}

	private ServerOnDisk server() {
		return new ServerOnDisk(this.directory);
	}

	private List<Long> killedApplication() throws Exception {
		try (ChildApplication application = ChildApplication.demoOn(this.directory)) {
			application.awaitCommits(50);
			application.kill();
			return application.committed();
		}
	}

	private List<Long> everythingKilled() throws Exception {
		List<Long> committed = killedApplication();
		server().killEverything();
		assertThat(server().pidFile()).exists();
		return committed;
	}

	private void everythingIsThereAfterTheNextStart(List<Long> committed) throws Exception {
		try (ChildApplication next = ChildApplication.demoOn(this.directory)) {
			assertThat(notes(next)).isNotEmpty().containsAll(committed);
			next.stop();
		}
	}

	private List<Long> notes(ChildApplication application) throws Exception {
		return application.database(this.directory).queryForList("select id from note", Long.class);
	}

}
