package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseEndings;
import jp.tsunagu.casefile.RecordNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class NarrowConsentDelegate implements JavaDelegate {

	private final CaseEndings endings;

	NarrowConsentDelegate(CaseEndings endings) {
		this.endings = endings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		boolean recorded = CaseVariables.WITHDRAWAL_RECORDED.isSet(execution);
		CaseVariables.WITHDRAWAL_RECORDED.remove(execution);
		CaseVariables.CONSENT_GONE.set(execution, this.endings.isConsentGone(number, recorded));
	}

}
