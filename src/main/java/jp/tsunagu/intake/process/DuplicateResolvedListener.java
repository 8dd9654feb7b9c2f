package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.intake.DuplicateDecision;
import jp.tsunagu.intake.DuplicateService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class DuplicateResolvedListener implements TaskListener {

	private final DuplicateService duplicates;

	DuplicateResolvedListener(DuplicateService duplicates) {
		this.duplicates = duplicates;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		DuplicateDecision decision = FormSubmission.of(task, DuplicateDecision.class);
		IntakeVariables.JOINS_EXISTING.set(task, this.duplicates.decide(number, by, decision));
	}

}
