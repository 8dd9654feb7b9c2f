package jp.tsunagu.reporting;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.FiscalYear;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.intake.Channel;
import jp.tsunagu.intake.ConsultationStatus;
import jp.tsunagu.intake.Urgency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the consultations of an area. */
@Service
@Transactional(readOnly = true)
public class ConsultationStatistics {

	/** Served by x_consultation_received; one row in all and one for each code. */
	static final String FIGURES = """
			select channel, urgency, status, count(*) as consultations, count(distinct child_id) as children
			from tsunagu.consultation
			where area_id = :area and received_at >= :from and received_at < :until and status <> 'VOID'
			group by grouping sets ((), (channel), (urgency), (status))""";

	private final JdbcClient database;

	ConsultationStatistics(JdbcClient database) {
		this.database = database;
	}

	public ConsultationFigures of(AreaId area, FiscalYear year) {
		List<Row> rows = this.database.sql(FIGURES)
			.param("area", area.toString())
			.param("from", firstDay(year.startYear()))
			.param("until", firstDay(year.startYear() + 1))
			.query(Row.class)
			.list();
		Row all = rows.stream().filter(Row::isTotal).findFirst().orElseThrow();
		return new ConsultationFigures(all.consultations(), all.children(), by(Channel.class, rows, Row::channel),
				by(Urgency.class, rows, Row::urgency), by(ConsultationStatus.class, rows, Row::status));
	}

	private static OffsetDateTime firstDay(int year) {
		return LocalDate.of(year, Month.APRIL, 1).atStartOfDay(JapaneseDates.TOKYO).toOffsetDateTime();
	}

	private static <E extends Enum<E>> Map<E, Integer> by(Class<E> codes, List<Row> rows, Function<Row, String> code) {
		Map<E, Integer> counted = new EnumMap<>(codes);
		rows.stream()
			.filter((row) -> code.apply(row) != null)
			.forEach((row) -> counted.put(Enum.valueOf(codes, code.apply(row)), row.consultations()));
		return counted;
	}

	private record Row(String channel, String urgency, String status, int consultations, int children) {

		boolean isTotal() {
			return this.channel == null && this.urgency == null && this.status == null;
		}

	}

}
