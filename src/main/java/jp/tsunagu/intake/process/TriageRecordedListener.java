package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.intake.Consultation;
import jp.tsunagu.intake.IntakeService;
import jp.tsunagu.intake.Triage;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class TriageRecordedListener implements TaskListener {

	private final IntakeService intake;

	TriageRecordedListener(IntakeService intake) {
		this.intake = intake;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		Triage triage = FormSubmission.of(task, Triage.class);
		Consultation sorted = this.intake.triage(number, by, triage);
		sorted.answeredByTriage().ifPresent((policy) -> IntakeVariables.RESPONSE_POLICY.set(task, policy));
		IntakeVariables.TRIAGE_OUTCOME.set(task, triage.triageOutcome());
		IntakeVariables.EMERGENCY.set(task, sorted.isEmergency());
	}

}
