package jp.tsunagu.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.calendar.CalendarKind;
import jp.tsunagu.calendar.CalendarLine;
import jp.tsunagu.calendar.CalendarView;
import jp.tsunagu.calendar.Loads;
import jp.tsunagu.calendar.WorkAhead;
import jp.tsunagu.calendar.web.DayPage.LinePage;
import jp.tsunagu.casefile.RecordPage;
import jp.tsunagu.directory.Absence;
import jp.tsunagu.directory.Absences;
import jp.tsunagu.directory.BusinessCalendar;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.stereotype.Component;

/**
 * Lines in words, by days, with what is known of the days: rest, absences, overload. All
 * of it is read at once, however many days there are.
 */
@Component
class CalendarPages {

	/** So many lines fit into a cell; the others are counted. */
	static final int LINES_A_CELL = 3;

	/** A calendar with more lines than this shows numbers alone. */
	private static final int MOST_LINES = 400;

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M/d");

	private final WorkAhead ahead;

	private final Absences absences;

	private final BusinessCalendar business;

	private final Directory directory;

	CalendarPages(WorkAhead ahead, Absences absences, BusinessCalendar business, Directory directory) {
		this.ahead = ahead;
		this.absences = absences;
		this.business = business;
		this.directory = directory;
	}

	/** The days that these lines are on, each with all its lines. */
	List<DayPage> list(CalendarView view, CalendarSearch search, List<CalendarLine> lines) {
		if (lines.isEmpty()) {
			return List.of();
		}
		LocalDate last = lines.get(lines.size() - 1).day();
		LocalDate first = Stream.of(lines.get(0).day(), view.today()).min(LocalDate::compareTo).orElseThrow();
		Known known = known(view,
				Stream.of(first, last.minusDays(CalendarView.DAYS)).max(LocalDate::compareTo).orElseThrow(), last,
				lines);
		Set<LocalDate> weeks = new LinkedHashSet<>();
		return byDay(lines).entrySet()
			.stream()
			.map((day) -> known.day(search, day.getKey(), day.getValue(), day.getValue().size(),
					weeks.add(Loads.weekOf(day.getKey())), false))
			.toList();
	}

	/** Whole weeks, each day with its first lines and the number of all. */
	Grid grid(CalendarView view, CalendarSearch search, LocalDate day) {
		LocalDate first = search.view().first(day);
		LocalDate last = search.view().last(day);
		List<CalendarLine> lines = this.ahead.between(view, first, last, MOST_LINES + 1);
		List<CalendarLine> shown = (lines.size() > MOST_LINES) ? List.of() : lines;
		Known known = known(view, first, last, shown);
		Map<LocalDate, List<CalendarLine>> byDay = byDay(shown);
		int fit = (search.view() == CalendarShape.WEEK) ? MOST_LINES : LINES_A_CELL;
		List<List<DayPage>> weeks = new ArrayList<>();
		for (LocalDate week = first; week.isBefore(last); week = week.plusWeeks(1)) {
			weeks.add(week.datesUntil(week.plusWeeks(1))
				.map((one) -> known.day(search, one, byDay.getOrDefault(one, List.of()).stream().limit(fit).toList(),
						known.count(one), one.getDayOfWeek() == DayOfWeek.SUNDAY,
						search.view() == CalendarShape.MONTH && one.getMonth() != day.getMonth()))
				.toList());
		}
		return new Grid(weeks, ReadFiles.of(shown));
	}

	private static Map<LocalDate, List<CalendarLine>> byDay(List<CalendarLine> lines) {
		return lines.stream().collect(Collectors.groupingBy(CalendarLine::day, TreeMap::new, Collectors.toList()));
	}

	private Known known(CalendarView view, LocalDate first, LocalDate last, List<CalendarLine> lines) {
		LocalDate from = Loads.weekOf(first);
		LocalDate until = Loads.weekOf(last).plusDays(6);
		List<WorkAhead.Burden> burdens = this.ahead.burdens(view, from, until);
		List<Absence> away = this.absences.between(view.area(), from, until)
			.stream()
			.filter((absence) -> view.who() == null || absence.coordinator().id().equals(view.who()))
			.toList();
		Set<CoordinatorId> people = Stream
			.concat(away.stream().map(Absence::coordinator),
					Stream.concat(lines.stream().map(CalendarLine::who), burdens.stream().map(WorkAhead.Burden::who))
						.filter((who) -> who != null)
						.map(CoordinatorId::of))
			.collect(Collectors.toSet());
		return new Known(view, from, burdens, this.ahead.loads(burdens), away,
				this.business.openDays(view.area(), from, until), this.directory.namesOf(people));
	}

	/**
	 * Weeks of days, and the records of whose files something stands on them.
	 */
	record Grid(List<List<DayPage>> weeks, List<String> files) {

	}

	/** What is known of some days besides their lines. */
	private record Known(CalendarView view, LocalDate from, List<WorkAhead.Burden> burdens, Loads loads,
			List<Absence> away, Set<LocalDate> open, Map<CoordinatorId, String> names) {

		int count(LocalDate day) {
			return this.burdens.stream()
				.filter((burden) -> burden.day().equals(day)
						&& (this.view.kind() == null || this.view.kind() == burden.kind()))
				.mapToInt(WorkAhead.Burden::lines)
				.sum();
		}

		DayPage day(CalendarSearch search, LocalDate day, List<CalendarLine> lines, int count, boolean firstOfWeek,
				boolean outside) {
			List<String> absent = this.away.stream()
				.filter((absence) -> absence.includes(day))
				.map((absence) -> name(absence.coordinator().id()))
				.distinct()
				.toList();
			return new DayPage(day.toString(), JapaneseDates.shown(day), SHORT.format(day), rest(day),
					day.equals(this.view.today()), day.isBefore(this.view.today()), outside, joined(absent),
					counted(this.loads.tooMuchOn(day)), firstOfWeek ? counted(this.loads.tooMuchInWeekOf(day)) : null,
					lines.stream().map(this::line).toList(), count, search.on(CalendarShape.LIST, day));
		}

		private LinePage line(CalendarLine line) {
			LocalTime time = LocalTime.ofInstant(line.at(), JapaneseDates.TOKYO);
			boolean meeting = line.kind() == CalendarKind.MEETING;
			return new LinePage(
					line.timed() ? time.format(DateTimeFormatter.ofPattern("H:mm")) + (meeting ? "" : "まで") : null,
					line.kind().label(), line.number(), RecordPage.of(line.number()).address(), line.what(),
					(line.who() != null) ? name(line.who()) : "圏域のみんな",
					line.who() != null && this.away.stream()
						.anyMatch((absence) -> absence.coordinator().id().equals(line.who())
								&& absence.includes(line.day())));
		}

		private String rest(LocalDate day) {
			return (this.open.contains(day) || day.isBefore(this.from)) ? null : "休み";
		}

		private String counted(Map<String, Integer> people) {
			return joined(
					people.entrySet().stream().map((one) -> name(one.getKey()) + " " + one.getValue() + "件").toList());
		}

		private String name(String id) {
			return this.names.getOrDefault(CoordinatorId.of(id), id);
		}

		private static String joined(Collection<String> texts) {
			return texts.isEmpty() ? null : String.join("、", texts);
		}

	}

}
