package jp.tsunagu.calendar;

import java.util.EnumSet;
import java.util.Set;

import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.engine.DueWork;

/**
 * One table's part of the calendar. Each is read by an index of its own, in the order of
 * its days, so that a page reads no more than it shows. {@code %who%} stands where the
 * lines of one coordinator are chosen.
 */
enum CalendarPart {

	/**
	 * Reminders are no lines: a task stands there by its due date. A round and a review
	 * that are open are lines of their kind.
	 */
	TASK(EnumSet.of(CalendarKind.TASK, CalendarKind.MONITORING, CalendarKind.REVIEW), "t.due_date_::timestamptz",
			"t.id_", "t.due_date_", Texts.KIND_OF_TASK, "true, %s, e.business_key_, t.name_, t.assignee_",
			DueWork.TASKS + " and t.due_date_ >= :tasksFrom and t.due_date_ < :until", " and t.assignee_ = :who"),

	ROUND(EnumSet.of(CalendarKind.MONITORING), Texts.start("p.due_on"), "p.number", "p.due_on", "'MONITORING'",
			"false, %s, p.number, null::text, c.main_coordinator", """
					tsunagu.monitoring_plan p join tsunagu.support_case c on c.number = p.number
					where c.area_id = :area and c.closed_at is null and p.status = 'WAITING'
					and p.due_on between :first and :last and
					""" + DueWork.WAITS_FOR_TIMER.formatted("p.number", "'IntermediateEvent_MonitoringApproaching'"),
			"""
					 and p.number = any(array(select o.number from tsunagu.support_case o
					where o.area_id = :area and o.main_coordinator = :who and o.closed_at is null))"""),

	REVIEW(EnumSet.of(CalendarKind.REVIEW), Texts.start("i.next_review_on"), "i.number", "i.next_review_on", "'REVIEW'",
			"false, %s, i.number, null::text, i.owner",
			"""
					tsunagu.issue i where i.area_id = :area and i.closed_at is null
					and i.next_review_on between :first and :last and
					""" + DueWork.WAITS_FOR_TIMER.formatted("i.number",
					"'IntermediateEvent_ReviewDue', 'IntermediateEvent_ConfirmationDue'"),
			" and i.owner = :who"),

	MEETING(EnumSet.of(CalendarKind.MEETING), "m.starts_at", "m.number", "m.starts_at", "'MEETING'",
			"true, %s, m.number, o.name, m.attendee",
			"""
					tsunagu.council_meeting m join tsunagu.council o on o.id = m.council_id
					where m.area_id = :area and m.status = 'PLANNED' and m.starts_at >= :from and m.starts_at < :until""",
			" and m.attendee = :who"),

	/** Until when an issue may be handed in: everybody's, and of who writes one. */
	DEADLINE(EnumSet.of(CalendarKind.DEADLINE), Texts.start(Texts.DEADLINE), "m.number", Texts.DEADLINE, "'DEADLINE'",
			"false, %s, m.number, o.name, null::text", """
					tsunagu.council_meeting m join tsunagu.council o on o.id = m.council_id
					where m.area_id = :area and m.status = 'PLANNED' and m.starts_at >= :from
					and %s between :first and :last""".formatted(Texts.DEADLINE), """
					 and exists (select 1 from tsunagu.council_submission s where s.council_id = m.council_id
					and s.area_id = :area and s.closed_at is null and s.author = :who
					and s.status in ('DRAFT', 'CHECKING'))"""),

	CONSENT(EnumSet.of(CalendarKind.CONSENT), Texts.start("g.valid_to"), "g.record_number", "g.valid_to", "'CONSENT'",
			"false, %s, g.record_number, null::text, c.main_coordinator",
			"""
					tsunagu.consent g join tsunagu.support_case c on c.number = g.record_number
					where c.area_id = :area and c.closed_at is null and g.valid_to between :first and :last
					and g.id = (select max(n.id) from tsunagu.consent n where n.record_number = g.record_number)
					and not exists (select 1 from tsunagu.consent_withdrawal a where a.consent_id = g.id and a.everything)
					and """
					+ " " + Texts.IDENTIFIED,
			" and c.main_coordinator = :who"),

	TRANSITION(EnumSet.of(CalendarKind.TRANSITION), Texts.start(Texts.CHANGE), "c.number", Texts.CHANGE, "'TRANSITION'",
			"false, %s, c.number, x.changes_to, c.main_coordinator",
			"""
					unnest(:stages::text[], :bornFrom::date[], :bornUntil::date[], :changesOn::date[], :changesTo::text[])
						x (stages, born_from, born_until, changes_on, changes_to)
					join tsunagu.child k on k.area_id = :area and k.birth_date between x.born_from and x.born_until
					join tsunagu.support_case c on c.child_id = k.id
						and coalesce(c.life_stage, 'INFANT') = any(string_to_array(x.stages, ','))
					where c.area_id = :area and c.closed_at is null and %s between :first and :last
					and """
				.formatted(Texts.CHANGE) + " " + Texts.IDENTIFIED,
			" and c.main_coordinator = :who");

	private final Set<CalendarKind> kinds;

	private final String at;

	private final String key;

	private final String order;

	private final String kind;

	private final String columns;

	private final String from;

	private final String whose;

	CalendarPart(Set<CalendarKind> kinds, String at, String key, String order, String kind, String columns, String from,
			String whose) {
		this.kinds = kinds;
		this.at = at;
		this.key = key;
		this.order = order;
		this.kind = kind;
		this.columns = columns;
		this.from = from;
		this.whose = whose;
	}

	boolean has(CalendarKind wanted) {
		return wanted == null || this.kinds.contains(wanted);
	}

	/** All its lines of the days that are asked for. */
	String lines(CalendarView view) {
		return "select %s as at, '%s' as source, %s as key, %s from %s%s%s".formatted(this.at, source(), this.key,
				this.columns.formatted(this.kind), this.from, (view.who() != null) ? this.whose : "",
				(view.kind() != null && this.kinds.size() > 1) ? " and %s = :kind".formatted(this.kind) : "");
	}

	/** So many of them from a position on. */
	String page(CalendarView view) {
		return "%s and (%s, '%s', %s) > (:at, :source, :key) order by %s, %s limit :limit".formatted(lines(view),
				this.at, source(), this.key, this.order, this.key);
	}

	private char source() {
		return (char) ('a' + ordinal());
	}

	/** SQL that several parts share. */
	private static final class Texts {

		private static final String KIND_OF_TASK = """
				case t.task_def_key_ when 'UserTask_PerformMonitoring' then 'MONITORING'
				when 'UserTask_ReviewIssueProgress' then 'REVIEW' when 'UserTask_ConfirmResolution' then 'REVIEW'
				else 'TASK' end""";

		private static final String DEADLINE = "((m.starts_at at time zone 'Asia/Tokyo')::date - o.submission_lead_days)";

		/** As JapaneseAge.completes; seventeen years on there is no 29 February. */
		private static final String CHANGE = """
				coalesce(x.changes_on, (k.birth_date + interval '%d years')::date
					- case when to_char(k.birth_date, 'MMDD') = '0229' then 0 else 1 end)"""
			.formatted(StageChanges.TRANSITION_AGE);

		private static final String IDENTIFIED = "(c.main_coordinator = :viewer or :viewer = any(c.sub_coordinators) or %s)"
			.formatted(ConsentService.OPENS_TO_COORDINATORS.formatted("c.number"));

		private static String start(String day) {
			return "(%s::timestamp at time zone 'Asia/Tokyo')".formatted(day);
		}

	}

}
