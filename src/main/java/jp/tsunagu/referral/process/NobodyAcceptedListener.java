package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class NobodyAcceptedListener implements TaskListener {

	private final ReferralService referrals;

	NobodyAcceptedListener(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		this.referrals.tellNobodyAccepted(number, AreaId.of(task.getTenantId()));
	}

}
