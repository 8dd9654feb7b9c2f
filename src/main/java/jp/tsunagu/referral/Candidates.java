package jp.tsunagu.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.casefile.CaseLoads;
import jp.tsunagu.casefile.ChildId;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceLoad;
import jp.tsunagu.council.AttendanceLoads;
import jp.tsunagu.directory.Absence;
import jp.tsunagu.directory.Absences;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CoordinatorProfile;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.intake.ConsultationLoads;

import org.springframework.stereotype.Component;

/** Reads what the ranking asks about all coordinators of an area: eight statements. */
@Component
class Candidates {

	/** An absence that begins within so many days is worth knowing. */
	private static final int NEAR_DAYS = 14;

	private final Directory directory;

	private final Absences absences;

	private final CaseLoads cases;

	private final ConsultationLoads consultations;

	private final AttendanceLoads attendances;

	private final Referrals referrals;

	private final Clock clock;

	Candidates(Directory directory, Absences absences, CaseLoads cases, ConsultationLoads consultations,
			AttendanceLoads attendances, Referrals referrals, Clock clock) {
		this.directory = directory;
		this.absences = absences;
		this.cases = cases;
		this.consultations = consultations;
		this.attendances = attendances;
		this.referrals = referrals;
		this.clock = clock;
	}

	/** All active coordinators of the area, by id; {@code child} is null if unknown. */
	List<Candidate> of(AreaId area, RecordNumber number, ChildId child) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		List<Absence> away = this.absences.between(area, today, today.plusDays(NEAR_DAYS));
		Map<CoordinatorId, CaseLoad> kept = this.cases.of(area, number);
		Map<CoordinatorId, Integer> taken = this.consultations.openBy(area, number);
		Map<CoordinatorId, AttendanceLoad> attended = this.attendances.of(area);
		Map<CoordinatorId, Instant> asked = this.referrals.lastAsked(area);
		Set<CoordinatorId> known = new HashSet<>(this.consultations.receiversOf(number));
		if (child != null) {
			known.addAll(this.cases.keepersOf(child));
		}
		return this.directory.profiles(area, today).stream().map((profile) -> {
			CoordinatorId id = profile.coordinator().id();
			Load load = new Load(kept.getOrDefault(id, CaseLoad.NONE), taken.getOrDefault(id, 0),
					attended.getOrDefault(id, AttendanceLoad.NONE).open());
			return new Candidate(profile, load, awayUntil(id, away, today), awayFrom(id, away, today),
					leavesOn(profile, today), known.contains(id), asked.get(id));
		}).toList();
	}

	private static LocalDate awayUntil(CoordinatorId id, List<Absence> away, LocalDate today) {
		return away.stream()
			.filter((absence) -> absence.coordinator().equals(id) && absence.includes(today))
			.map(Absence::lastDay)
			.findFirst()
			.orElse(null);
	}

	private static LocalDate awayFrom(CoordinatorId id, List<Absence> away, LocalDate today) {
		return away.stream()
			.filter((absence) -> absence.coordinator().equals(id) && absence.firstDay().isAfter(today))
			.map(Absence::firstDay)
			.findFirst()
			.orElse(null);
	}

	private static LocalDate leavesOn(CoordinatorProfile profile, LocalDate today) {
		return profile.leavesSoon(today) ? profile.activeUntil() : null;
	}

}
