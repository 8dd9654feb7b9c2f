package jp.tsunagu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * For whom a day or a week holds more than one person should have. Nobody is told off by
 * it: it says where others can help.
 */
public final class Loads {

	private final LoadLimits limits;

	private final Map<LocalDate, SortedMap<String, Integer>> days;

	private final Map<LocalDate, SortedMap<String, Integer>> weeks;

	Loads(LoadLimits limits, List<WorkAhead.Burden> burdens) {
		this.limits = limits;
		this.days = sums(burdens, WorkAhead.Burden::day);
		this.weeks = sums(burdens, (burden) -> weekOf(burden.day()));
	}

	/** Who has too much on a day, and how much. */
	public SortedMap<String, Integer> tooMuchOn(LocalDate day) {
		return above(this.days.get(day), this.limits.mostADay());
	}

	/** Who has too much in the week of a day, and how much. */
	public SortedMap<String, Integer> tooMuchInWeekOf(LocalDate day) {
		return above(this.weeks.get(weekOf(day)), this.limits.mostAWeek());
	}

	/** Weeks begin on Sunday. */
	public static LocalDate weekOf(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
	}

	private static SortedMap<String, Integer> above(SortedMap<String, Integer> sums, int most) {
		SortedMap<String, Integer> found = new TreeMap<>();
		if (sums != null) {
			sums.forEach((who, lines) -> {
				if (lines > most) {
					found.put(who, lines);
				}
			});
		}
		return found;
	}

	private static Map<LocalDate, SortedMap<String, Integer>> sums(List<WorkAhead.Burden> burdens,
			Function<WorkAhead.Burden, LocalDate> when) {
		return burdens.stream()
			.filter((burden) -> burden.who() != null && burden.kind().isWork())
			.collect(Collectors.groupingBy(when, Collectors.groupingBy(WorkAhead.Burden::who, TreeMap::new,
					Collectors.summingInt(WorkAhead.Burden::lines))));
	}

}
