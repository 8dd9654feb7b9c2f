package jp.tsunagu.access;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every read of a record's form is written down, for good. */
@DemoHouse
class AccessLogTests {

	@Autowired
	private AccessLog log;

	@Autowired
	private Client client;

	@Autowired
	private Probe probe;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void whoeverOpensTheFormOfATaskIsWrittenDown() {
		String task = this.probe.startedFor("coord-a");
		this.client.get("coord-b", "/task/" + task + "/deployed-form");
		this.client.get("coord-x", "/task/" + task + "/deployed-form");

		assertThat(this.log.readings("yokosuka-miura", this.probe.recordOf(task), 10)).singleElement()
			.satisfies((reading) -> {
				assertThat(reading.userId()).isEqualTo("coord-b");
				assertThat(reading.page()).isEqualTo("probe");
				assertThat(reading.at()).isNotNull();
			});
	}

	@Test
	void anEntryStaysWhenTheStepIsRolledBack() {
		this.transaction.executeWithoutResult((step) -> {
			this.log.opened("coord-a", "yokosuka-miura", "T-rolled-back", "page");
			step.setRollbackOnly();
		});

		assertThat(this.log.readings("yokosuka-miura", "T-rolled-back", 10)).hasSize(1);
	}

	@Test
	void anEntryIsNeitherChangedNorDeleted() {
		this.log.opened("coord-a", "yokosuka-miura", "T-for-good", "page");

		for (String change : new String[] { "update tsunagu.access_log set user_id = 'x'",
				"delete from tsunagu.access_log", "truncate tsunagu.access_log" }) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.database.sql(change).update())
				.withMessageContaining("never changed or deleted");
		}
	}

}
