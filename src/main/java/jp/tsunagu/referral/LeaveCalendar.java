package jp.tsunagu.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.casefile.CaseLoads;
import jp.tsunagu.directory.Absence;
import jp.tsunagu.directory.Absences;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CoordinatorProfile;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Leave;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away or leaves soon, and who stands in. Nobody is asked for leave: everybody
 * says when they are away, and the substitute is told.
 */
@Service
@Transactional
public class LeaveCalendar {

	/** How far ahead the calendar looks (brief 10, contract.noticeDays). */
	public static final int DAYS = 60;

	private final Absences absences;

	private final Directory directory;

	private final CaseLoads cases;

	private final Notices notices;

	private final Clock clock;

	LeaveCalendar(Absences absences, Directory directory, CaseLoads cases, Notices notices, Clock clock) {
		this.absences = absences;
		this.directory = directory;
		this.cases = cases;
		this.notices = notices;
		this.clock = clock;
	}

	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

	/** Who of the area is away in the coming days, by their first day. */
	@Transactional(readOnly = true)
	public List<Absence> coming(AreaId area) {
		return this.absences.between(area, today(), today().plusDays(DAYS));
	}

	/** Somebody's own leave that is not over, whenever it begins. */
	@Transactional(readOnly = true)
	public List<Absence> own(CoordinatorId who, AreaId area) {
		return this.absences.between(area, today(), today().plusYears(2))
			.stream()
			.filter((absence) -> absence.coordinator().equals(who))
			.toList();
	}

	/** Whose contract ends soon, with the open cases they keep as main (scenario 19). */
	@Transactional(readOnly = true)
	public List<Leaving> leaving(AreaId area) {
		List<CoordinatorProfile> soon = this.directory.profiles(area, today())
			.stream()
			.filter((profile) -> profile.leavesSoon(today()))
			.toList();
		Map<CoordinatorId, CaseLoad> kept = soon.isEmpty() ? Map.of() : this.cases.of(area, null);
		return soon.stream()
			.map((profile) -> new Leaving(profile.coordinator().name(), profile.activeUntil(),
					kept.getOrDefault(profile.coordinator().id(), CaseLoad.NONE)))
			.toList();
	}

	public void record(CoordinatorId who, Leave leave) {
		this.absences.record(who, leave);
		tell(leave.substitute());
	}

	/** A substitute who is new to it is told. */
	public void change(CoordinatorId who, AreaId area, Leave leave) {
		boolean known = own(who, area).stream()
			.anyMatch((absence) -> absence.firstDay().equals(leave.firstDay()) && leave.substitute() != null
					&& leave.substitute().equals(absence.substitute()));
		this.absences.change(who, leave);
		if (!known) {
			tell(leave.substitute());
		}
	}

	public void remove(CoordinatorId who, LocalDate firstDay) {
		this.absences.remove(who, firstDay);
	}

	private void tell(CoordinatorId substitute) {
		if (substitute != null) {
			this.notices.tell(List.of(substitute), NoticeKind.ABSENCE_STARTS, null);
		}
	}

	/** A coordinator whose contract ends soon. */
	public record Leaving(String name, LocalDate lastDay, CaseLoad cases) {
	}

}
