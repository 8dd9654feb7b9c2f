package jp.tsunagu.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.casefile.CaseLoads;
import jp.tsunagu.directory.Absence;
import jp.tsunagu.directory.Absences;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;

import org.springframework.stereotype.Component;

/** Reads what the proposal asks about all coordinators of an area: five statements. */
@Component
class AttendeeCandidates {

	private final Directory directory;

	private final Absences absences;

	private final CaseLoads cases;

	private final AttendanceLoads attendances;

	AttendeeCandidates(Directory directory, Absences absences, CaseLoads cases, AttendanceLoads attendances) {
		this.directory = directory;
		this.absences = absences;
		this.cases = cases;
		this.attendances = attendances;
	}

	/** Everybody who is a coordinator of the area on the day of the meeting, by id. */
	List<AttendeeCandidate> of(Meeting meeting) {
		LocalDate day = meeting.day();
		String number = meeting.number().toString();
		Set<CoordinatorId> away = this.absences.between(meeting.area(), day, meeting.lastDay())
			.stream()
			.map(Absence::coordinator)
			.collect(Collectors.toSet());
		Map<CoordinatorId, AttendanceLoad> attended = this.attendances.of(meeting.area(), number);
		Map<CoordinatorId, CaseLoad> kept = this.cases.of(meeting.area(), null);
		Map<CoordinatorId, Instant> asked = this.attendances.lastAsked(meeting.area(), number);
		return this.directory.profiles(meeting.area(), day).stream().map((profile) -> {
			CoordinatorId id = profile.coordinator().id();
			return new AttendeeCandidate(profile, attended.getOrDefault(id, AttendanceLoad.NONE),
					kept.getOrDefault(id, CaseLoad.NONE), away.contains(id), asked.get(id));
		}).toList();
	}

}
