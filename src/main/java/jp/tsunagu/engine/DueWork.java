package jp.tsunagu.engine;

/**
 * The engine's part of lists that reach over many records, as SQL over what runs and
 * never over history: the engine has no query for jobs by business key. What is asked for
 * one record alone is {@link OpenWork}.
 */
public final class DueWork {

	/**
	 * The open tasks {@code t} of {@code :area} with a due date, and the processes
	 * {@code e} they belong to. Served by x_task_due or, for one assignee, by the
	 * engine's index on it. A reminder of such a task is a timer of its own and not in
	 * it.
	 */
	public static final String TASKS = """
			act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
			where t.tenant_id_ = :area and t.due_date_ is not null""";

	/**
	 * That a process of record {@code %1$s} waits at one of the timer events
	 * {@code %2$s}, quoted ids. Served by the engine's index on business keys.
	 */
	public static final String WAITS_FOR_TIMER = """
			exists (select 1 from act_ru_execution w join act_ru_job j on j.process_instance_id_ = w.id_
				where w.business_key_ = %1$s and w.tenant_id_ = :area
				and j.handler_type_ = 'timer-intermediate-transition' and j.handler_cfg_ in (%2$s))""";

	private DueWork() {
	}

}
