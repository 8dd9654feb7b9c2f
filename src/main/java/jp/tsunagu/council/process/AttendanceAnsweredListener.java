package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceAnswer;
import jp.tsunagu.council.AttendanceService;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class AttendanceAnsweredListener implements TaskListener {

	private final AttendanceService attendance;

	AttendanceAnsweredListener(AttendanceService attendance) {
		this.attendance = attendance;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		AttendanceAnswer answer = FormSubmission.of(task, AttendanceAnswer.class);
		this.attendance.answer(number, by, answer);
		AttendanceVariables.ATTENDING.set(task, answer.attending());
		AttendanceVariables.ATTENDEE.set(task, by);
	}

}
