package jp.tsunagu.council.process;

import java.time.Instant;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.ProcessVariable;

/** Everything councilAttendance.bpmn remembers; the meeting itself is in the database. */
final class AttendanceVariables {

	static final ProcessVariable<Boolean> ATTENDEE_PROPOSED = ProcessVariable.flag("attendeeProposed");

	static final ProcessVariable<CoordinatorId> PROPOSED_ATTENDEE = ProcessVariable.text("proposedAttendee",
			CoordinatorId::of);

	static final ProcessVariable<Boolean> ATTENDING = ProcessVariable.flag("attending");

	static final ProcessVariable<CoordinatorId> ATTENDEE = ProcessVariable.text("attendee", CoordinatorId::of);

	static final ProcessVariable<Instant> MEETING_ENDS = ProcessVariable.moment("meetingEnds");

	private AttendanceVariables() {
	}

}
