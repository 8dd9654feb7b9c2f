package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.intake.DuplicateService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class JoinExistingCaseDelegate implements JavaDelegate {

	private final DuplicateService duplicates;

	JoinExistingCaseDelegate(DuplicateService duplicates) {
		this.duplicates = duplicates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.duplicates.join(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
