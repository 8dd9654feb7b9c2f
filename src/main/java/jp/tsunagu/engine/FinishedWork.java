package jp.tsunagu.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 終わった仕事: what each person has finished, five years back as the records of an office are
 * kept (brief, retention). A table of our own, written in the engine's transaction, so
 * that no page asks the engine's history for it (ADR 0036).
 */
@Component
public class FinishedWork {

	/** How many lines a page shows. */
	public static final int PAGE = 30;

	private static final int YEARS = 5;

	/** Served by x_finished_work. */
	public static final String LINES = """
			select id, record_number, area_id, model_key, task_name, finished_at from tsunagu.finished_work
			where person = :person and (finished_at, id) < (:before, :id) and finished_at >= :since
			and (:number = '' or record_number = :number)
			order by finished_at desc, id desc limit :limit""";

	private final JdbcClient database;

	private final Clock clock;

	FinishedWork(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Called while the engine completes the task: both are kept, or neither. */
	void add(DelegateTask task, String person) {
		this.database.sql("""
				insert into tsunagu.finished_work
				(person, area_id, record_number, model_key, task_key, task_name, finished_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(person, task.getTenantId(), task.getExecution().getProcessBusinessKey(), modelKey(task),
					task.getTaskDefinitionKey(), task.getName(), moment(this.clock.instant()))
			.update();
	}

	/**
	 * A page of what a person has finished before that position, newest first, and one
	 * more if there are more.
	 * @param month null for all five years
	 * @param number a whole record number, or null
	 */
	@Transactional(readOnly = true)
	public List<Line> page(String person, YearMonth month, String number, Position before) {
		Instant end = (month != null) ? startOf(month.plusMonths(1)) : Position.END.at();
		Position from = before.at().isAfter(end) ? new Position(end, 0) : before;
		return this.database.sql(LINES)
			.param("person", person)
			.param("before", moment(from.at()))
			.param("id", from.id())
			.param("since", moment((month != null) ? startOf(month) : oldest()))
			.param("number", (number != null) ? number : "")
			.param("limit", PAGE + 1)
			.query((row, line) -> line(row))
			.list();
	}

	/** Lets go of what is older than five years; a second run finds nothing. */
	@Transactional
	public int forget() {
		return this.database.sql("delete from tsunagu.finished_work where finished_at < ?")
			.param(moment(oldest()))
			.update();
	}

	private Instant oldest() {
		return this.clock.instant().atZone(JapaneseDates.TOKYO).minusYears(YEARS).toInstant();
	}

	private static Instant startOf(YearMonth month) {
		return month.atDay(1).atStartOfDay(JapaneseDates.TOKYO).toInstant();
	}

	private static String modelKey(DelegateTask task) {
		return ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey();
	}

	private static OffsetDateTime moment(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	private static Line line(ResultSet row) throws SQLException {
		Instant at = row.getObject("finished_at", OffsetDateTime.class).toInstant();
		return new Line(new Position(at, row.getLong("id")), row.getString("record_number"), row.getString("area_id"),
				row.getString("model_key"), row.getString("task_name"));
	}

	/** One task that a person has finished. */
	public record Line(Position position, String recordNumber, String area, String model, String task) {

	}

	/** Where a page begins: what is older than this moment, and at it of a lower id. */
	public record Position(Instant at, long id) {

		public static final Position END = new Position(Instant.parse("2200-01-01T00:00:00Z"), 0);

		private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

		private static final long MICROS = 1_000_000;

		/** Empty for what is no position. */
		public static Optional<Position> of(String written) {
			Matcher matcher = WRITTEN.matcher(written);
			if (!matcher.matches()) {
				return Optional.empty();
			}
			long micros = Long.parseLong(matcher.group(1));
			return Optional.of(new Position(Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000),
					Long.parseLong(matcher.group(2))));
		}

		@Override
		public String toString() {
			return "%d-%d".formatted(this.at.getEpochSecond() * MICROS + this.at.getNano() / 1000, this.id);
		}

	}

}
