package jp.tsunagu.demo.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the engine's and our tables with copies of the few records that are there: the
 * same steps and people under other ids, numbers, names and, if wanted, weeks. Made by
 * the thousand, which the engine would take hours for.
 */
public class CaseCopies {

	/** Rows come after those they refer to. */
	static final List<String> TABLES = List.of("act_ge_bytearray", "act_ru_execution", "act_ru_task",
			"act_ru_identitylink", "act_ru_variable", "act_ru_job", "act_ru_event_subscr", "act_hi_procinst",
			"act_hi_taskinst", "act_hi_actinst", "act_hi_varinst", "act_hi_detail", "act_hi_identitylink",
			"tsunagu.child", "tsunagu.consultation", "tsunagu.opinion", "tsunagu.support_case",
			"tsunagu.timeline_entry", "tsunagu.notice", "tsunagu.consent", "tsunagu.consent_withdrawal",
			"tsunagu.monitoring_plan", "tsunagu.monitoring_report", "tsunagu.child_guardian", "tsunagu.assessment",
			"tsunagu.assessment_need", "tsunagu.referral", "tsunagu.referral_candidate", "tsunagu.referral_question",
			"tsunagu.support_team", "tsunagu.team_need", "tsunagu.team_member", "tsunagu.red_flag", "tsunagu.issue",
			"tsunagu.issue_origin", "tsunagu.mail", "tsunagu.finished_work");

	/** Tables whose own serial others refer to. */
	private static final Set<String> REFERRED_TO = Set.of("tsunagu.assessment", "tsunagu.referral", "tsunagu.consent");

	private static final Set<String> IDS = Set.of("id_", "proc_inst_id_", "root_proc_inst_id_", "parent_id_",
			"super_exec_", "super_process_instance_id_", "execution_id_", "process_instance_id_", "task_id_",
			"parent_task_id_", "act_inst_id_", "parent_act_inst_id_", "call_proc_inst_id_", "var_scope_",
			"bytearray_id_", "var_inst_id_", "operation_id_");

	static final Set<String> NUMBERS = Set.of("business_key_", "number", "record_number", "consultation", "joined_to",
			"team_number", "issue_number");

	private static final Set<String> DUE = Set.of("duedate_", "due_date_", "next_date", "due_on", "due_at");

	private static final String COPY = "x[0-9]{5}$";

	private static final String COPIED_NUMBER = "-[IM]?[0-9]{8}$";

	private static final String ORIGINAL_CHILDREN = """
			(select child_id from tsunagu.consultation where number !~ '%1$s'
			union select child_id from tsunagu.support_case where number !~ '%1$s')""".formatted(COPIED_NUMBER);

	/** So many copies take no longer than the driver waits for an answer. */
	private static final int AT_ONCE = 100;

	private final JdbcClient database;

	private final int weeks;

	/** What is due is spread over so many weeks, each on its own day of the week. */
	public CaseCopies(JdbcClient database, int weeks) {
		this.database = database;
		this.weeks = weeks;
	}

	/**
	 * Copies what is not a copy itself, under the serials first to last, in the
	 * transaction of the caller; it may take longer than anything the application may ask
	 * of its database.
	 */
	public void copy(int first, int last) {
		this.database.sql("set local statement_timeout = 0").update();
		for (String table : TABLES) {
			List<String> columns = columns(table);
			String values = columns.stream().map((column) -> copied(table, column)).collect(Collectors.joining(", "));
			for (int from = first; from <= last; from += AT_ONCE) {
				this.database
					.sql("""
							insert into %s (%s) overriding system value select %s from %s, generate_series(%d, %d) n where %s
							on conflict do nothing"""
						.formatted(table, String.join(", ", columns), values, table, from,
								Math.min(last, from + AT_ONCE - 1), original(table)))
					.update();
			}
		}
	}

	private List<String> columns(String table) {
		return this.database.sql("""
				select column_name from information_schema.columns
				where (table_schema || '.' || table_name = :table or table_name = :table)
				and (is_identity = 'NO' or :referredTo)
				order by ordinal_position""")
			.param("table", table)
			.param("referredTo", REFERRED_TO.contains(table))
			.query(String.class)
			.list();
	}

	private String copied(String table, String column) {
		if (IDS.contains(column)) {
			return "left(%s, -6) || 'x' || lpad(n::text, 5, '0')".formatted(column);
		}
		if (NUMBERS.contains(column)) {
			return "regexp_replace(%s, '[0-9]([0-9]{3})$', '\\1' || lpad(n::text, 5, '0'))".formatted(column);
		}
		if (REFERRED_TO.contains(table) && column.equals("id")) {
			return "id + n * 1000000";
		}
		if (DUE.contains(column)) {
			return "%s + n %% %d * interval '7 days'".formatted(column, this.weeks);
		}
		return switch (column) {
			case "id", "child_id" -> "md5(%s::text || n)::uuid".formatted(column);
			case "assessment_id", "referral_id", "consent_id" -> column + " + n * 1000000";
			case "mail_key" -> column + " || n";
			case "birth_date", "child_birth_date" -> column + " - n % 2000";
			default -> CopiedNames.of(table, column);
		};
	}

	private static String original(String table) {
		return switch (table) {
			case "act_ge_bytearray" -> "deployment_id_ is null and id_ !~ '%s'".formatted(COPY);
			case "act_ru_event_subscr" -> "execution_id_ is not null and id_ !~ '%s'".formatted(COPY);
			case "act_ru_job" -> "process_instance_id_ is not null and id_ !~ '%s'".formatted(COPY);
			case "tsunagu.child" -> "id in " + ORIGINAL_CHILDREN;
			case "tsunagu.child_guardian" -> "child_id in " + ORIGINAL_CHILDREN;
			case "tsunagu.consultation", "tsunagu.support_case", "tsunagu.monitoring_plan", "tsunagu.support_team",
					"tsunagu.issue" ->
				"number !~ '%s'".formatted(COPIED_NUMBER);
			case "tsunagu.team_need", "tsunagu.team_member" -> "team_number !~ '%s'".formatted(COPIED_NUMBER);
			case "tsunagu.assessment_need" -> "assessment_id < 1000000";
			case "tsunagu.referral_candidate", "tsunagu.referral_question" -> "referral_id < 1000000";
			case "tsunagu.opinion" -> "consultation !~ '%s'".formatted(COPIED_NUMBER);
			default -> table.startsWith("act_") ? "id_ !~ '%s'".formatted(COPY)
					: "record_number !~ '%s'".formatted(COPIED_NUMBER);
		};
	}

}
