package jp.tsunagu.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.casefile.LifeStage;

/**
 * A change of life that age alone will bring (brief 3.2): known before it comes, so that
 * support is prepared in time.
 *
 * @param day the day from which the stage is another
 */
public record LifeStageTransition(LocalDate day, LifeStage to) {

	private static final int TRANSITION_AGE = 17;

	/**
	 * The next one after today and up to that day; none for what age does not end, such
	 * as a stay in hospital.
	 * @param stage null where the child was never assessed: then the one of its age
	 */
	public static Optional<LifeStageTransition> next(LifeStage stage, LocalDate birthDate, LocalDate today,
			LocalDate until) {
		if (birthDate == null) {
			return Optional.empty();
		}
		LifeStage known = (stage != null) ? stage : LifeStage.INFANT;
		LifeStage now = LifeStages.next(known, birthDate, today);
		return thresholds(birthDate).filter((day) -> day.isAfter(today) && !day.isAfter(until))
			.filter((day) -> LifeStages.next(known, birthDate, day) != now)
			.findFirst()
			.map((day) -> new LifeStageTransition(day, LifeStages.next(known, birthDate, day)));
	}

	/** In rising order. */
	private static Stream<LocalDate> thresholds(LocalDate birthDate) {
		LocalDate entry = SchoolYears.entry(birthDate);
		return Stream
			.of(entry.minusYears(3), entry.minusYears(2), entry, entry.plusYears(9),
					JapaneseAge.completes(TRANSITION_AGE, birthDate), entry.plusYears(12))
			.sorted();
	}

}
