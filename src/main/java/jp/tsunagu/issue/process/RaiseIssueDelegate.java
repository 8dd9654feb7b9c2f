package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.issue.IssueRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** An issue that came by a bare message is entered now, for its owner to describe. */
@Component
class RaiseIssueDelegate implements JavaDelegate {

	private final IssueRegister issues;

	RaiseIssueDelegate(IssueRegister issues) {
		this.issues = issues;
	}

	@Override
	public void execute(DelegateExecution execution) {
		if (!IssueVariables.ISSUE_NUMBER.isSet(execution)) {
			this.issues.enterBare(RecordNumber.of(execution.getProcessBusinessKey()));
		}
		IssueVariables.ISSUE_NUMBER.remove(execution);
	}

}
