package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.intake.ConferenceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class EscalateAsIssueDelegate implements JavaDelegate {

	private final ConferenceService conferences;

	EscalateAsIssueDelegate(ConferenceService conferences) {
		this.conferences = conferences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.conferences.escalate(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
