package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RankCoordinatorsDelegate implements JavaDelegate {

	private final ReferralService referrals;

	RankCoordinatorsDelegate(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.referrals.rank(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
