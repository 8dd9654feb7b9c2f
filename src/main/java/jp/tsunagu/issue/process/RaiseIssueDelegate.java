package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.issue.IssueRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * An issue that was found in a case begins its own way; one that came by a bare message
 * is entered now, for its owner to describe.
 */
@Component
class RaiseIssueDelegate implements JavaDelegate {

	private final IssueRegister issues;

	RaiseIssueDelegate(IssueRegister issues) {
		this.issues = issues;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber raised = IssueVariables.ISSUE_NUMBER.isSet(execution) ? IssueVariables.ISSUE_NUMBER.from(execution)
				: this.issues.enterBare(RecordNumber.of(execution.getProcessBusinessKey()));
		IssueVariables.ISSUE_NUMBER.remove(execution);
		this.issues.begin(raised);
	}

}
