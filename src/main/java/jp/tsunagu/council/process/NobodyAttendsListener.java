package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class NobodyAttendsListener implements TaskListener {

	private final AttendanceService attendance;

	NobodyAttendsListener(AttendanceService attendance) {
		this.attendance = attendance;
	}

	@Override
	public void notify(DelegateTask task) {
		this.attendance.tellNobodyIsLeft(RecordNumber.of(task.getExecution().getProcessBusinessKey()));
	}

}
