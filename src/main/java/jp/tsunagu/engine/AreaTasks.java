package jp.tsunagu.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks that {@link AreaWork} counts, one by one and page by page, the first due
 * first; one statement a page over what runs and never over history.
 */
@Component
@Transactional(readOnly = true)
public class AreaTasks {

	/** How many tasks a page shows. */
	public static final int PAGE = 30;

	private static final String LINES = """
			select t.id_, e.business_key_, d.name_, t.name_ as task_name, t.assignee_, t.create_time_,
				t.due_date_
			from act_ru_task t
			join act_ru_execution e on e.id_ = t.proc_inst_id_
			join act_re_procdef d on d.id_ = t.proc_def_id_
			where t.tenant_id_ = :area
				and (coalesce(t.due_date_, :never), t.id_) > (:due, :id)""";

	private static final String ORDER = " order by coalesce(t.due_date_, :never), t.id_ limit " + (PAGE + 1);

	private final JdbcClient database;

	private final Clock clock;

	AreaTasks(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A page after that position, and one more line if there are more. */
	public List<Line> page(String area, Wanted wanted, Position after) {
		StringBuilder sql = new StringBuilder(LINES);
		Map<String, Object> params = new HashMap<>(
				Map.of("area", area, "never", moment(Position.NEVER), "due", moment(after.due()), "id", after.task()));
		if (wanted.model() != null) {
			sql.append(" and d.key_ = :model and t.task_def_key_ = :step");
			params.putAll(Map.of("model", wanted.model(), "step", wanted.step()));
		}
		if (wanted.late()) {
			sql.append(" and t.due_date_ < :now");
			params.put("now", moment(this.clock.instant()));
		}
		if (wanted.free()) {
			sql.append(" and t.assignee_ is null");
		}
		if (wanted.holder() != null) {
			sql.append(" and t.assignee_ = :holder");
			params.put("holder", wanted.holder());
		}
		return this.database.sql(sql.append(ORDER).toString()).params(params).query((row, nr) -> line(row)).list();
	}

	private Line line(ResultSet row) throws SQLException {
		Timestamp due = row.getTimestamp("due_date_");
		Instant at = (due != null) ? due.toInstant() : null;
		return new Line(row.getString("id_"), row.getString("business_key_"), row.getString("name_"),
				row.getString("task_name"), row.getString("assignee_"), row.getTimestamp("create_time_").toInstant(),
				at, at != null && at.isBefore(this.clock.instant()));
	}

	private static Timestamp moment(Instant at) {
		return Timestamp.from(at);
	}

	/**
	 * Which tasks are wanted; all parts hold together.
	 *
	 * @param model key of the process, with its step; null for all
	 * @param late whether only those whose due date is over
	 * @param free whether only those that nobody has taken
	 * @param holder who has taken it; null for anybody
	 */
	public record Wanted(String model, String step, boolean late, boolean free, String holder) {

	}

	/**
	 * A task that waits.
	 *
	 * @param holder null where anybody may take it
	 * @param due null where it has no due date
	 */
	public record Line(String id, String recordNumber, String model, String name, String holder, Instant since,
			Instant due, boolean late) {

		public Position position() {
			return new Position((this.due != null) ? this.due : Position.NEVER, this.id);
		}

	}

	/** Where a page begins: what is due after this moment, and at it of a higher id. */
	public record Position(Instant due, String task) {

		static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

		public static final Position START = new Position(Instant.parse("1970-01-01T00:00:00Z"), "");

		private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})-([\\w-]{1,64})");

		/** Empty for what is no position. */
		public static Optional<Position> of(String written) {
			Matcher matcher = WRITTEN.matcher(written);
			return matcher.matches()
					? Optional
						.of(new Position(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)))
					: Optional.empty();
		}

		@Override
		public String toString() {
			return "%d-%s".formatted(this.due.toEpochMilli(), this.task);
		}

	}

}
