package jp.tsunagu.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that reads the engine's history (ADR 0037): which way a process instance
 * took is known nowhere else. Each question is about one instance or one record number,
 * served by an index of the engine's, and about one area; no variable is read.
 */
@Component
@Transactional(readOnly = true)
public class ProcessHistory {

	/** How many steps of an instance, or instances of a record, are shown. */
	public static final int MOST = 500;

	private static final String RUNS = """
			select p.id_, p.business_key_, p.proc_def_key_, p.proc_def_id_, d.name_, p.start_time_, p.end_time_,
				p.end_act_id_, p.super_process_instance_id_
			from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
			where p.tenant_id_ = :area and p.business_key_ is not null and p.%s = :key order by p.start_time_ desc, p.id_ desc limit :most""";

	/** Served by ACT_IDX_HI_PRO_I_BUSKEY. */
	static final String OF_RECORD = RUNS.formatted("business_key_");

	static final String OF_ID = RUNS.formatted("id_");

	/** Served by ACT_IDX_HI_ACT_INST_PROCINST. */
	static final String STEPS = """
			select a.act_id_, a.act_type_, coalesce(t.name_, a.act_name_) as name, a.assignee_, a.start_time_, a.end_time_,
				a.act_inst_state_ = 2 as cancelled, a.call_proc_inst_id_
			from act_hi_actinst a left join act_hi_taskinst t on t.id_ = a.task_id_
			where a.proc_inst_id_ = :id
			order by a.start_time_ desc, a.sequence_counter_ desc, a.id_ desc limit :most""";

	private final JdbcClient database;

	private final RepositoryService models;

	private final ModelNames names;

	ProcessHistory(JdbcClient database, @Lazy RepositoryService models, ModelNames names) {
		this.database = database;
		this.models = models;
		this.names = names;
	}

	/** The instances of a record in an area, the newest first. */
	public List<Walk.Run> of(String recordNumber, String area) {
		return runs(OF_RECORD, recordNumber, area);
	}

	public Optional<Walk.Run> find(String instance, String area) {
		return runs(OF_ID, instance, area).stream().findFirst();
	}

	/** The way an instance took, or the latest part of a long one. */
	public Walk walk(Walk.Run run) {
		List<Walk.Step> found = new ArrayList<>(this.database.sql(STEPS)
			.param("id", run.id())
			.param("most", MOST + 1)
			.query((row, number) -> step(row))
			.list());
		boolean complete = found.size() <= MOST;
		List<Walk.Step> steps = new ArrayList<>(found.subList(0, Math.min(MOST, found.size())));
		Collections.reverse(steps);
		return new Walk(run, steps, complete,
				new WalkedFlows(this.models.getBpmnModelInstance(run.version())).of(steps));
	}

	/** The model of that version, as it was deployed. */
	public String model(Walk.Run run) {
		return Bpmn.convertToString(this.models.getBpmnModelInstance(run.version()));
	}

	private List<Walk.Run> runs(String sql, String key, String area) {
		return this.database.sql(sql)
			.param("key", key)
			.param("area", area)
			.param("most", MOST)
			.query((row, number) -> run(row))
			.list();
	}

	private Walk.Run run(ResultSet row) throws SQLException {
		String version = row.getString("proc_def_id_");
		String end = row.getString("end_act_id_");
		String name = row.getString("name_");
		return new Walk.Run(row.getString("id_"), row.getString("business_key_"), row.getString("proc_def_key_"),
				version, (name != null) ? name : row.getString("proc_def_key_"), moment(row, "start_time_"),
				moment(row, "end_time_"), (end != null) ? this.names.of(version, end) : null,
				row.getString("super_process_instance_id_"));
	}

	private static Walk.Step step(ResultSet row) throws SQLException {
		String name = row.getString("name");
		return new Walk.Step(row.getString("act_id_"), row.getString("act_type_"),
				(name != null) ? name.replaceAll("\\s+", "") : null, row.getString("assignee_"),
				moment(row, "start_time_"), moment(row, "end_time_"), row.getBoolean("cancelled"),
				row.getString("call_proc_inst_id_"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

}
