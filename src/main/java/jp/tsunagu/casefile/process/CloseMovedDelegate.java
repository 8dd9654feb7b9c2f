package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.ClosureReason;
import jp.tsunagu.casefile.RecordNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class CloseMovedDelegate implements JavaDelegate {

	private final CaseFiles cases;

	CloseMovedDelegate(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.closeFor(RecordNumber.of(execution.getProcessBusinessKey()), ClosureReason.MOVED);
	}

}
