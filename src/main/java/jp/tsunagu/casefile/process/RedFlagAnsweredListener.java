package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.RedFlagResponse;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class RedFlagAnsweredListener implements TaskListener {

	private final CaseAlarms alarms;

	RedFlagAnsweredListener(CaseAlarms alarms) {
		this.alarms = alarms;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		RedFlagResponse response = FormSubmission.of(task, RedFlagResponse.class);
		this.alarms.respond(number, by, response);
		CaseVariables.DANGER_AVERTED.set(task, response.averted());
	}

}
