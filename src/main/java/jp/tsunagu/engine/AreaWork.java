package jp.tsunagu.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of an area counted by step and by person, in one statement over what
 * runs and never over history. Served by the engine's index on the area of tasks.
 */
@Component
@Transactional(readOnly = true)
public class AreaWork {

	private static final String COUNTS = """
			select grouping(t.assignee_) as by_step, d.key_, max(d.name_) as model, t.task_def_key_,
				max(t.proc_def_id_) as version, t.assignee_, count(*) as tasks,
				count(distinct e.business_key_) as records, count(*) filter (where t.due_date_ < :now) as late
			from act_ru_task t
			join act_ru_execution e on e.id_ = t.proc_inst_id_
			join act_re_procdef d on d.id_ = t.proc_def_id_
			where t.tenant_id_ = :area
			group by grouping sets ((d.key_, t.task_def_key_), (t.assignee_))
			order by d.key_, t.task_def_key_""";

	private final JdbcClient database;

	private final ModelNames names;

	private final Clock clock;

	AreaWork(JdbcClient database, ModelNames names, Clock clock) {
		this.database = database;
		this.names = names;
		this.clock = clock;
	}

	public Now of(String area) {
		List<Step> steps = new ArrayList<>();
		Map<String, Held> people = new HashMap<>();
		this.database.sql(COUNTS)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("area", area)
			.query((row) -> {
				if (row.getInt("by_step") == 1) {
					steps.add(step(row));
				}
				else {
					people.put(row.getString("assignee_"), new Held(row.getInt("tasks"), row.getInt("late")));
				}
			});
		return new Now(List.copyOf(steps), people);
	}

	private Step step(ResultSet row) throws SQLException {
		return new Step(row.getString("key_"), row.getString("task_def_key_"), row.getString("model"),
				this.names.of(row.getString("version"), row.getString("task_def_key_")), row.getInt("tasks"),
				row.getInt("records"), row.getInt("late"));
	}

	/**
	 * @param people what each has; under null what nobody has taken yet
	 */
	public record Now(List<Step> steps, Map<String, Held> people) {

		public int late() {
			return this.steps.stream().mapToInt(Step::late).sum();
		}

		public Held of(String person) {
			return this.people.getOrDefault(person, new Held(0, 0));
		}

	}

	/** A step at which tasks wait, of how many records, and how many are overdue. */
	public record Step(String modelKey, String taskKey, String model, String name, int tasks, int records, int late) {

	}

	public record Held(int tasks, int late) {

	}

}
