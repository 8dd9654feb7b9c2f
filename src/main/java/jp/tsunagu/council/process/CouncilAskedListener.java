package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.CouncilRouting;
import jp.tsunagu.engine.Decision;
import jp.tsunagu.issue.IssueRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

/** Tells the decision table what is known of the issue. */
@Component
class CouncilAskedListener implements ExecutionListener {

	private final IssueRegister issues;

	CouncilAskedListener(IssueRegister issues) {
		this.issues = issues;
	}

	@Override
	public void notify(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		Decision.ask(execution, CouncilRouting.inputs(this.issues.get(number)));
	}

}
