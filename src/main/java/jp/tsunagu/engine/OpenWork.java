package jp.tsunagu.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open and what is coming for one record, in two statements over what runs and
 * never over history. Both are served by the engine's index on business keys. The engine
 * offers no query for jobs by business key, which is why this is SQL.
 */
@Component
@Transactional(readOnly = true)
public class OpenWork {

	private static final String TASKS = """
			select t.name_, t.assignee_, t.due_date_ from act_ru_execution e
			join act_ru_task t on t.proc_inst_id_ = e.id_
			where e.business_key_ = ? and e.tenant_id_ = ?
			order by t.due_date_ nulls last, t.id_""";

	private static final String TIMERS = """
			select j.process_def_id_, d.act_id_, j.duedate_ from act_ru_execution e
			join act_ru_job j on j.process_instance_id_ = e.id_ and j.type_ = 'timer'
			join act_ru_jobdef d on d.id_ = j.job_def_id_
			where e.business_key_ = ? and e.tenant_id_ = ?
			order by j.duedate_, j.id_""";

	private final JdbcClient database;

	private final ModelNames names;

	OpenWork(JdbcClient database, ModelNames names) {
		this.database = database;
		this.names = names;
	}

	/** The open tasks and live timers of a record's processes, the next ones first. */
	public Now of(String recordNumber, String area) {
		return new Now(
				this.database.sql(TASKS)
					.params(recordNumber, area)
					.query((row, number) -> new OpenTask(row.getString(1), row.getString(2), moment(row, 3)))
					.list(),
				this.database.sql(TIMERS)
					.params(recordNumber, area)
					.query((row, number) -> new LiveTimer(name(row.getString(1), row.getString(2)), moment(row, 3)))
					.list());
	}

	private String name(String model, String activity) {
		String name = this.names.of(model, activity);
		return this.names.isTask(model, activity) ? "「%s」の期限のお知らせ".formatted(name)
				: "%s：%s".formatted(this.names.ofProcess(model), name);
	}

	private static Instant moment(ResultSet row, int column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

	/** What a record's processes wait for. */
	public record Now(List<OpenTask> tasks, List<LiveTimer> timers) {

	}

	/**
	 * A task that waits for somebody.
	 *
	 * @param assignee null where anybody may take it
	 * @param due null where it has no due date
	 */
	public record OpenTask(String name, String assignee, Instant due) {

	}

	/**
	 * A timer that will fire, by the name of its event in the model, or of the task of
	 * whose due date it tells.
	 */
	public record LiveTimer(String name, Instant due) {

	}

}
