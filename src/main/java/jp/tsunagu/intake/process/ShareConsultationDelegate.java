package jp.tsunagu.intake.process;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.intake.ConferenceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class ShareConsultationDelegate implements JavaDelegate {

	private final ConferenceService conferences;

	ShareConsultationDelegate(ConferenceService conferences) {
		this.conferences = conferences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		List<String> others = this.conferences.share(number).stream().map(CoordinatorId::toString).toList();
		ConferenceVariables.PARTICIPANTS.set(execution, others);
	}

}
