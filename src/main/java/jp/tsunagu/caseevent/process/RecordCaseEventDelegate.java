package jp.tsunagu.caseevent.process;

import jp.tsunagu.caseevent.CaseEvent;
import jp.tsunagu.caseevent.CaseEvents;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RecordCaseEventDelegate implements JavaDelegate {

	private final CaseEvents events;

	RecordCaseEventDelegate(CaseEvents events) {
		this.events = events;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseEvent event = FormSubmission.of(execution, CaseEvent.class);
		execution.setProcessBusinessKey(event.caseNumber());
		this.events.tell(AreaId.of(execution.getTenantId()), CoordinatorId.of(Acting.user()), event);
	}

}
