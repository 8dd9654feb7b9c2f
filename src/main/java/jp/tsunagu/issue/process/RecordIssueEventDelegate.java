package jp.tsunagu.issue.process;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.issue.IssueEvent;
import jp.tsunagu.issue.IssueEvents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RecordIssueEventDelegate implements JavaDelegate {

	private final IssueEvents events;

	RecordIssueEventDelegate(IssueEvents events) {
		this.events = events;
	}

	@Override
	public void execute(DelegateExecution execution) {
		IssueEvent event = FormSubmission.of(execution, IssueEvent.class);
		execution.setProcessBusinessKey(event.issue());
		this.events.tell(AreaId.of(execution.getTenantId()), CoordinatorId.of(Acting.user()), event);
	}

}
