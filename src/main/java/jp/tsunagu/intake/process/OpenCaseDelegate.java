package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.intake.ConferenceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenCaseDelegate implements JavaDelegate {

	private final ConferenceService conferences;

	OpenCaseDelegate(ConferenceService conferences) {
		this.conferences = conferences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.conferences.openCase(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
