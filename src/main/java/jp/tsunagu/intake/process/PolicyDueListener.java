package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.intake.ConferenceService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class PolicyDueListener implements TaskListener {

	private final ConferenceService conferences;

	PolicyDueListener(ConferenceService conferences) {
		this.conferences = conferences;
	}

	@Override
	public void notify(DelegateTask task) {
		this.conferences.tellPolicyIsDue(RecordNumber.of(task.getExecution().getProcessBusinessKey()));
	}

}
