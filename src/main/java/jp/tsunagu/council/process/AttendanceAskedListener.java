package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceService;
import jp.tsunagu.directory.CoordinatorId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class AttendanceAskedListener implements TaskListener {

	private final AttendanceService attendance;

	AttendanceAskedListener(AttendanceService attendance) {
		this.attendance = attendance;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.attendance.ask(number, CoordinatorId.of(task.getAssignee()));
	}

}
