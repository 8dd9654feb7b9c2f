package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.Decision;
import jp.tsunagu.referral.SpecialtyRules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

/** Tells the decision table what is known of the case. */
@Component
class AskSpecialtiesListener implements ExecutionListener {

	private final CaseFiles cases;

	AskSpecialtiesListener(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public void notify(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		Decision.ask(execution, SpecialtyRules.inputs(this.cases.situation(number)));
	}

}
