package jp.tsunagu.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import jp.tsunagu.Story;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.FiscalYear;
import jp.tsunagu.intake.Channel;
import jp.tsunagu.intake.ConsultationStatus;
import jp.tsunagu.intake.Urgency;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Each test counts in a fiscal year of its own. */
@SpringBootTest
@Import(Story.class)
class ConsultationStatisticsTests {

	private static final AreaId AREA = AreaId.of("yokosuka-miura");

	private static final String RESOLVE = "UserTask_ResolveDuplicate";

	@Autowired
	private Story story;

	@Autowired
	private ConsultationStatistics statistics;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theSameChildAtTwoWindowsIsTwoConsultationsAndOneChild() {
		String first = received("coord-a", 2024, "childKana", "やまだ はなこ", "childBirthDate", "2023-05-01");
		String second = received("coord-c", 2024, "childKana", "ﾔﾏﾀﾞ ﾊﾅｺ", "childBirthDate", "R5.5.1", "channel",
				"VISIT");
		this.story.complete("coord-c", second, RESOLVE, "sameChild", "yes", "existingCaseNumber", first);

		ConsultationFigures figures = this.statistics.of(AREA, new FiscalYear(2024));

		assertThat(figures.consultations()).isEqualTo(2);
		assertThat(figures.children()).isEqualTo(1);
		assertThat(figures.byChannel()).isEqualTo(Map.of(Channel.PHONE, 1, Channel.VISIT, 1));
		assertThat(figures.byUrgency()).isEqualTo(Map.of(Urgency.NORMAL, 2));
		assertThat(figures.byStatus())
			.isEqualTo(Map.of(ConsultationStatus.RECEIVED, 1, ConsultationStatus.DUPLICATE, 1));
	}

	@Test
	void twinsAreTwoChildren() {
		Object[] child = { "childFamilyName", "双葉", "childGivenName", "あおい", "childBirthDate", "2021-01-15" };
		received("coord-a", 2023, child);
		String twin = received("coord-a", 2023, child);
		this.story.complete("coord-a", twin, RESOLVE, "sameChild", "no");

		ConsultationFigures figures = this.statistics.of(AREA, new FiscalYear(2023));

		assertThat(figures.consultations()).isEqualTo(2);
		assertThat(figures.children()).isEqualTo(2);
	}

	@Test
	void anAreaCountsItsOwnYearOnlyAndAdviceHasNoChild() {
		received("coord-a", 2022);
		received("coord-x", 2022, "windowId", "fujisawa", "municipality", "14205", "childAlias", "Xさん");

		assertThat(this.statistics.of(AREA, new FiscalYear(2022))).isEqualTo(new ConsultationFigures(1, 0,
				Map.of(Channel.PHONE, 1), Map.of(Urgency.NORMAL, 1), Map.of(ConsultationStatus.RECEIVED, 1)));
		assertThat(this.statistics.of(AreaId.of("shonan-east"), new FiscalYear(2022)).children()).isEqualTo(1);
		assertThat(this.statistics.of(AREA, new FiscalYear(2021)).consultations()).isZero();
	}

	@Test
	void anIndexServesTheFigures() {
		OffsetDateTime moment = Instant.EPOCH.atOffset(ZoneOffset.UTC);
		String plan = this.transaction.execute((status) -> {
			this.database.sql("set local enable_seqscan = off").update();
			return this.database.sql("explain " + ConsultationStatistics.FIGURES)
				.param("area", "yokosuka-miura")
				.param("from", moment)
				.param("until", moment)
				.query(String.class)
				.list()
				.toString();
		});
		assertThat(plan).contains("x_consultation_received");
	}

	private String received(String user, int year, Object... answers) {
		Map<String, Object> form = with(with(reception(), answers), "receivedAt", year + "-06-03T10:00");
		return this.story.number(this.story.receive(user, form));
	}

}
