package jp.tsunagu.casefile;

import java.time.Instant;

import jp.tsunagu.directory.Area;
import jp.tsunagu.directory.FiscalYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out record numbers per area and Japanese fiscal year. The counter's row stays
 * locked until the caller's transaction ends, so that numbers are unique and have no gaps
 * even when somebody rolls back.
 */
@Service
public class RecordNumbers {

	private static final String NEXT = """
			insert into tsunagu.record_counter (area_id, fiscal_year, last_serial) values (?, ?, 1)
			on conflict (area_id, fiscal_year) do update set last_serial = record_counter.last_serial + 1
			returning last_serial""";

	private final JdbcClient database;

	RecordNumbers(JdbcClient database) {
		this.database = database;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public RecordNumber next(Area area, Instant receivedAt) {
		FiscalYear year = FiscalYear.of(receivedAt);
		int serial = this.database.sql(NEXT)
			.params(area.id().toString(), year.startYear())
			.query(Integer.class)
			.single();
		return RecordNumber.of("%s-%s-%04d".formatted(area.numberPrefix(), year.label(), serial));
	}

}
