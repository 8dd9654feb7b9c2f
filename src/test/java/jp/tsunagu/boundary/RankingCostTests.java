package jp.tsunagu.boundary;

import jp.tsunagu.Story;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.referral.RankingService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** The ranking reads an area in a fixed number of statements, however many work there. */
@SpringBootTest
@Import({ Story.class, StatementCount.class, OpenCases.class, ScannedRows.class })
class RankingCostTests {

	@Autowired
	private Story story;

	@Autowired
	private RankingService rankings;

	@Autowired
	private StatementCount statements;

	@Autowired
	private JdbcClient database;

	@Test
	void aHundredCoordinatorsCostNoMoreStatementsThanOne() {
		String number = this.story.share("coord-x", with(reception(), "windowId", "fujisawa", "municipality", "14205",
				"childKana", "かず さとり", "childBirthDate", "2020-02-02"));
		statements(number, 1); // the engine reads the table once
		statements(number, 1);
		int few = statements(number, 1);
		this.database
			.sql("""
					insert into tsunagu.coordinator (id, area_id, organisation_id, name, profession, flag_bearer, active_from)
					select 'many-' || n, 'shonan-east', 'matsubara-nursing', '多田 ' || n, 'HOME_NURSE', false, '2022-04-01'
					from generate_series(1, 100) n""")
			.update();
		try {
			assertThat(statements(number, 101)).isEqualTo(few).isLessThanOrEqualTo(12);
		}
		finally {
			this.database.sql("delete from tsunagu.coordinator where id like 'many-%'").update();
		}
	}

	private int statements(String number, int coordinators) {
		this.statements.reset();
		assertThat(this.rankings.outlook(RecordNumber.of(number)).candidates()).hasSize(coordinators);
		return this.statements.total();
	}

}
