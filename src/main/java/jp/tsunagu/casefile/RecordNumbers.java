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
			insert into tsunagu.%1$s (area_id, fiscal_year, last_serial) values (?, ?, 1)
			on conflict (area_id, fiscal_year) do update set last_serial = %1$s.last_serial + 1
			returning last_serial""";

	private final JdbcClient database;

	RecordNumbers(JdbcClient database) {
		this.database = database;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public RecordNumber next(Area area, Instant receivedAt) {
		return next("record_counter", "%s-%s-%04d", area, receivedAt);
	}

	/** The number of an issue, such as YM-R08-I0003. */
	@Transactional(propagation = Propagation.MANDATORY)
	public RecordNumber nextIssue(Area area, Instant raisedAt) {
		return next("issue_counter", "%s-%s-I%04d", area, raisedAt);
	}

	/** The number of a council's meeting, such as YM-R08-M0004. */
	@Transactional(propagation = Propagation.MANDATORY)
	public RecordNumber nextMeeting(Area area, Instant plannedAt) {
		return next("meeting_counter", "%s-%s-M%04d", area, plannedAt);
	}

	private RecordNumber next(String counter, String format, Area area, Instant at) {
		FiscalYear year = FiscalYear.of(at);
		int serial = this.database.sql(NEXT.formatted(counter))
			.params(area.id().toString(), year.startYear())
			.query(Integer.class)
			.single();
		return RecordNumber.of(format.formatted(area.numberPrefix(), year.label(), serial));
	}

}
