package jp.tsunagu.council;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what happened to a meeting to whoever it concerns. */
@Service
@Transactional
public class CouncilEvents {

	private final MeetingBook meetings;

	private final MeetingPlanning planning;

	private final AttendanceService attendance;

	CouncilEvents(MeetingBook meetings, MeetingPlanning planning, AttendanceService attendance) {
		this.meetings = meetings;
		this.planning = planning;
		this.attendance = attendance;
	}

	/** Written down and carried out at once, or refused with the reason. */
	public void tell(AreaId area, CoordinatorId by, CouncilEvent event) {
		RecordNumber number = event.number();
		Refusal.unless(this.meetings.find(number).filter((found) -> found.area().equals(area)).isPresent(),
				"「会議」%s は、この圏域の会議ではありません。選び直してください。".formatted(number));
		switch (event.councilEvent()) {
			case POSTPONED -> this.planning.postpone(number, by, event.newStart(), event.newEnd(), event.newMode(),
					event.eventNote());
			case CANCELLED -> this.planning.cancel(number, by, event.eventNote());
			case MODE -> this.planning.sitAs(number, by, event.newMode(), event.eventNote());
			case GIVE_BACK -> this.attendance.giveBack(number, by, event.wish(), event.eventNote());
			default -> throw new IllegalStateException("Nobody takes " + event.councilEvent());
		}
	}

}
