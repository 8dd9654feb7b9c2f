package jp.tsunagu.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies ahead of an area in the next 90 days: one statement for a page, whose parts
 * are each read by an index (CalendarPlanTests). It is put together from what the engine
 * waits for and from the days the records name; CalendarReconciliationTests holds it
 * against the engine's job table.
 */
@Service
@Transactional(readOnly = true)
public class WorkAhead {

	/** How many lines a page of the list has. */
	public static final int PAGE = 50;

	private static final String COLUMNS = "lines (at, source, key, timed, kind, number, what, who)";

	private final JdbcClient database;

	private final LoadLimits limits;

	private final Clock clock;

	WorkAhead(JdbcClient database, LoadLimits limits, Clock clock) {
		this.database = database;
		this.limits = limits;
		this.clock = clock;
	}

	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

	/**
	 * The lines after a position, the next ones first; one more than a page if there are
	 * more.
	 * @param overdue whether tasks that are late come first
	 */
	public List<CalendarLine> page(CalendarView view, LocalDate first, boolean overdue, CalendarPosition after) {
		return read(view, first, view.last(), overdue, after, PAGE + 1);
	}

	/** The lines of these days, as many as that. */
	public List<CalendarLine> between(CalendarView view, LocalDate first, LocalDate last, int most) {
		return read(view, first, last, false, CalendarPosition.START, most);
	}

	/**
	 * What is on each of these days for whom, of all kinds: a filter makes nobody's day
	 * lighter.
	 */
	public List<Burden> burdens(CalendarView view, LocalDate first, LocalDate last) {
		return this.database.sql(burdens(view))
			.params(parameters(view.ofAllKinds(), first, last, false, CalendarPosition.START, 0))
			.query((row, number) -> new Burden(row.getObject(1, LocalDate.class), row.getString(2),
					CalendarKind.valueOf(row.getString(3)), row.getInt(4)))
			.list();
	}

	/** Of which burdens somebody has too much; give it whole weeks. */
	public Loads loads(List<Burden> burdens) {
		return new Loads(this.limits, burdens);
	}

	private List<CalendarLine> read(CalendarView view, LocalDate first, LocalDate last, boolean overdue,
			CalendarPosition after, int limit) {
		return this.database.sql(lines(view))
			.params(parameters(view, first, last, overdue, after, limit))
			.query(WorkAhead::line)
			.list();
	}

	static String lines(CalendarView view) {
		return "select * from (%s) %s order by at, source, key limit :limit"
			.formatted(parts(view, (part) -> part.page(view)), COLUMNS);
	}

	static String burdens(CalendarView view) {
		CalendarView all = view.ofAllKinds();
		return """
				select (at at time zone 'Asia/Tokyo')::date as day, who, kind, count(*) from (%s)
				%s group by day, who, kind""".formatted(parts(all, (part) -> part.lines(all)), COLUMNS);
	}

	private static String parts(CalendarView view, Function<CalendarPart, String> sql) {
		return Arrays.stream(CalendarPart.values())
			.filter((part) -> part.has(view.kind()))
			.map((part) -> "(" + sql.apply(part) + ")")
			.collect(Collectors.joining("\nunion all\n"));
	}

	static Map<String, Object> parameters(CalendarView view, LocalDate first, LocalDate last, boolean overdue,
			CalendarPosition after, int limit) {
		LocalDate day = latest(first, LocalDate.ofInstant(after.at(), JapaneseDates.TOKYO));
		Instant from = latest(start(first), after.at());
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("area", view.area().toString());
		parameters.put("viewer", view.viewer());
		parameters.put("who", view.who());
		parameters.put("kind", (view.kind() != null) ? view.kind().name() : null);
		parameters.put("today", view.today());
		parameters.put("first", day);
		parameters.put("last", last);
		parameters.put("from", at(from));
		parameters.put("tasksFrom", at(overdue ? after.at() : from));
		parameters.put("until", at(start(last.plusDays(1))));
		parameters.put("at", at(after.at()));
		parameters.put("source", after.source());
		parameters.put("key", after.key());
		parameters.put("limit", limit);
		StageChanges changes = StageChanges.between(day, last);
		parameters.put("stages", StageChanges.texts(changes.stages()));
		parameters.put("bornFrom", StageChanges.texts(changes.bornFrom()));
		parameters.put("bornUntil", StageChanges.texts(changes.bornUntil()));
		parameters.put("changesOn", StageChanges.texts(changes.changesOn()));
		parameters.put("changesTo", StageChanges.texts(changes.changesTo()));
		return parameters;
	}

	private static CalendarLine line(ResultSet row, int number) throws SQLException {
		CalendarKind kind = CalendarKind.valueOf(row.getString(5));
		String what = row.getString(7);
		return new CalendarLine(
				new CalendarPosition(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2),
						row.getString(3)),
				row.getBoolean(4), kind, row.getString(6),
				(kind == CalendarKind.TRANSITION) ? LifeStage.valueOf(what).label() : what, row.getString(8));
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(JapaneseDates.TOKYO).toInstant();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static <T extends Comparable<? super T>> T latest(T one, T other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

	/**
	 * So many lines of one kind on one day for one person, or with null for everybody.
	 */
	public record Burden(LocalDate day, String who, CalendarKind kind, int lines) {

	}

}
