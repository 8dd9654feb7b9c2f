package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.intake.DuplicateService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class FindDuplicatesDelegate implements JavaDelegate {

	private final DuplicateService duplicates;

	FindDuplicatesDelegate(DuplicateService duplicates) {
		this.duplicates = duplicates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		IntakeVariables.DUPLICATES_FOUND.set(execution, !this.duplicates.candidates(number).isEmpty());
	}

}
