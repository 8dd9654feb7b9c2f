package jp.tsunagu.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.tsunagu.assessment.LifeStageTransition;
import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.casefile.LifeStage;

/**
 * The changes of life of some days, as ranges of birth dates in which a statement can
 * look for children. Which stage follows which is asked of {@link LifeStageTransition},
 * with one birth date for each school year; CalendarTransitionTests holds both together.
 */
record StageChanges(List<String> stages, List<LocalDate> bornFrom, List<LocalDate> bornUntil, List<LocalDate> changesOn,
		List<LifeStage> changesTo) {

	static final int TRANSITION_AGE = 17;

	private static final List<Integer> YEARS_FROM_ENTRY = List.of(-3, -2, 0, 9, 12);

	private static final int AGE_AT_ENTRY = 6;

	static StageChanges between(LocalDate first, LocalDate last) {
		StageChanges changes = new StageChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>());
		for (int year = first.getYear(); year <= last.getYear(); year++) {
			LocalDate april = LocalDate.of(year, Month.APRIL, 1);
			if (!april.isBefore(first) && !april.isAfter(last)) {
				YEARS_FROM_ENTRY.forEach((years) -> changes.inApril(april, years));
			}
		}
		changes.add(first.minusYears(TRANSITION_AGE), last.plusDays(1).minusYears(TRANSITION_AGE), null,
				first.minusYears(TRANSITION_AGE).plusDays(1));
		return changes;
	}

	/** For those who begin school so many years before that April. */
	private void inApril(LocalDate april, int years) {
		LocalDate end = april.minusYears(years + AGE_AT_ENTRY);
		LocalDate begin = end.minusYears(1).plusDays(1);
		add(begin, end, april, begin.plusMonths(6));
	}

	/**
	 * @param day null where it follows from the birth date
	 * @param example born in this range
	 */
	private void add(LocalDate from, LocalDate until, LocalDate day, LocalDate example) {
		LocalDate on = (day != null) ? day : JapaneseAge.completes(TRANSITION_AGE, example);
		Map<LifeStage, List<String>> before = new LinkedHashMap<>();
		for (LifeStage stage : LifeStage.values()) {
			Optional<LifeStageTransition> change = LifeStageTransition.next(stage, example, on.minusDays(1), on);
			change
				.ifPresent((found) -> before.computeIfAbsent(found.to(), (to) -> new ArrayList<>()).add(stage.name()));
		}
		before.forEach((to, those) -> {
			this.stages.add(String.join(",", those));
			this.bornFrom.add(from);
			this.bornUntil.add(until);
			this.changesOn.add(day);
			this.changesTo.add(to);
		});
	}

	static String[] texts(List<?> values) {
		return values.stream().map((value) -> (value != null) ? value.toString() : null).toArray(String[]::new);
	}

}
