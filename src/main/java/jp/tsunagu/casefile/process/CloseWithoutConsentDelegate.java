package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.ClosureReason;
import jp.tsunagu.casefile.RecordNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class CloseWithoutConsentDelegate implements JavaDelegate {

	private final CaseFiles cases;

	CloseWithoutConsentDelegate(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.closeFor(RecordNumber.of(execution.getProcessBusinessKey()), ClosureReason.CONSENT_WITHDRAWN);
	}

}
