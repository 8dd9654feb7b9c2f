package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ReferralAskedListener implements TaskListener {

	private final ReferralService referrals;

	ReferralAskedListener(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.referrals.ask(number, CoordinatorId.of(task.getAssignee()));
	}

}
