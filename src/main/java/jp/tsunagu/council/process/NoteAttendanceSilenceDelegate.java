package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class NoteAttendanceSilenceDelegate implements JavaDelegate {

	private final AttendanceService attendance;

	NoteAttendanceSilenceDelegate(AttendanceService attendance) {
		this.attendance = attendance;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.attendance.noteSilence(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
