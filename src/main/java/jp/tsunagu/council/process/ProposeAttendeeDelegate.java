package jp.tsunagu.council.process;

import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceService;
import jp.tsunagu.council.MeetingBook;
import jp.tsunagu.directory.CoordinatorId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class ProposeAttendeeDelegate implements JavaDelegate {

	private final AttendanceService attendance;

	private final MeetingBook meetings;

	ProposeAttendeeDelegate(AttendanceService attendance, MeetingBook meetings) {
		this.attendance = attendance;
		this.meetings = meetings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		Optional<CoordinatorId> next = this.attendance.propose(number);
		AttendanceVariables.MEETING_ENDS.set(execution, this.meetings.get(number).endsAt());
		AttendanceVariables.ATTENDEE_PROPOSED.set(execution, next.isPresent());
		next.ifPresent((coordinator) -> AttendanceVariables.PROPOSED_ATTENDEE.set(execution, coordinator));
	}

}
