package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.MeetingReport;
import jp.tsunagu.council.Minutes;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class MeetingReportedListener implements TaskListener {

	private final Minutes minutes;

	MeetingReportedListener(Minutes minutes) {
		this.minutes = minutes;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.minutes.report(number, by, FormSubmission.of(task, MeetingReport.class));
	}

}
