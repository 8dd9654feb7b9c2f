package jp.tsunagu.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.Topic;

/** Suggests the life stage from age and school year; people decide (brief 3.2). */
final class LifeStages {

	/** What age alone does not end. */
	private static final Set<LifeStage> BY_EVENT = Set.of(LifeStage.NICU, LifeStage.HOME_START, LifeStage.PALLIATIVE);

	private LifeStages() {
	}

	/** For a child assessed for the first time. */
	static LifeStage suggest(LocalDate birthDate, LocalDate today, List<Topic> topics) {
		boolean leavesHospital = topics.contains(Topic.DISCHARGE) && JapaneseAge.on(today, birthDate) < 1;
		return leavesHospital ? LifeStage.NICU : byAge(birthDate, today);
	}

	/** From one assessment to the next only age moves a child on, and never back. */
	static LifeStage next(LifeStage last, LocalDate birthDate, LocalDate today) {
		if (birthDate == null || BY_EVENT.contains(last)) {
			return last;
		}
		LifeStage byAge = byAge(birthDate, today);
		return (byAge.compareTo(last) > 0) ? byAge : last;
	}

	private static LifeStage byAge(LocalDate birthDate, LocalDate today) {
		LocalDate entry = SchoolYears.entry(birthDate);
		if (today.isBefore(entry.minusYears(3))) {
			return LifeStage.INFANT;
		}
		if (today.isBefore(entry.minusYears(2))) {
			return LifeStage.NURSERY;
		}
		if (today.isBefore(entry)) {
			return LifeStage.PRE_SCHOOL;
		}
		if (today.isBefore(entry.plusYears(9))) {
			return LifeStage.SCHOOL_AGE;
		}
		if (JapaneseAge.on(today, birthDate) < 17) {
			return LifeStage.HIGH_SCHOOL;
		}
		return today.isBefore(entry.plusYears(12)) ? LifeStage.TRANSITION_18 : LifeStage.ADULT;
	}

}
