package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.ReportedIssue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RegisterIssueDelegate implements JavaDelegate {

	private final IssueRegister issues;

	RegisterIssueDelegate(IssueRegister issues) {
		this.issues = issues;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ReportedIssue reported = FormSubmission.of(execution, ReportedIssue.class);
		RecordNumber number = this.issues.enter(AreaId.of(execution.getTenantId()), CoordinatorId.of(Acting.user()),
				reported);
		execution.setProcessBusinessKey(number.toString());
	}

}
