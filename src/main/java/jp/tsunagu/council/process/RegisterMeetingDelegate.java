package jp.tsunagu.council.process;

import jp.tsunagu.council.Meeting;
import jp.tsunagu.council.MeetingPlan;
import jp.tsunagu.council.MeetingPlanning;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RegisterMeetingDelegate implements JavaDelegate {

	private final MeetingPlanning meetings;

	RegisterMeetingDelegate(MeetingPlanning meetings) {
		this.meetings = meetings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MeetingPlan plan = FormSubmission.of(execution, MeetingPlan.class);
		AreaId area = AreaId.of(execution.getTenantId());
		Meeting planned = this.meetings.plan(area, CoordinatorId.of(Acting.user()), plan);
		execution.setProcessBusinessKey(planned.number().toString());
	}

}
