package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.intake.Agreement;
import jp.tsunagu.intake.ConferenceService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class PolicyAgreedListener implements TaskListener {

	private final ConferenceService conferences;

	PolicyAgreedListener(ConferenceService conferences) {
		this.conferences = conferences;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		Agreement agreement = FormSubmission.of(task, Agreement.class);
		this.conferences.agree(number, by, agreement);
		IntakeVariables.RESPONSE_POLICY.set(task, agreement.responsePolicy());
	}

}
