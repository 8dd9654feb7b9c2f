package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceService;
import jp.tsunagu.council.AttendeeAgreement;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class AttendeeAgreedListener implements TaskListener {

	private final AttendanceService attendance;

	AttendeeAgreedListener(AttendanceService attendance) {
		this.attendance = attendance;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		AttendeeAgreement agreement = FormSubmission.of(task, AttendeeAgreement.class);
		this.attendance.agree(number, by, agreement);
		AttendanceVariables.ATTENDEE.set(task, CoordinatorId.of(agreement.attendee()));
	}

}
