package jp.tsunagu.council.process;

import jp.tsunagu.council.CouncilEvent;
import jp.tsunagu.council.CouncilEvents;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RecordCouncilEventDelegate implements JavaDelegate {

	private final CouncilEvents events;

	RecordCouncilEventDelegate(CouncilEvents events) {
		this.events = events;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CouncilEvent event = FormSubmission.of(execution, CouncilEvent.class);
		execution.setProcessBusinessKey(event.meetingNumber());
		this.events.tell(AreaId.of(execution.getTenantId()), CoordinatorId.of(Acting.user()), event);
	}

}
