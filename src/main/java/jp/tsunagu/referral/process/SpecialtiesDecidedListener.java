package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.Decision;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

@Component
class SpecialtiesDecidedListener implements ExecutionListener {

	private final ReferralService referrals;

	SpecialtiesDecidedListener(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.referrals.need(RecordNumber.of(execution.getProcessBusinessKey()), Decision.codes(execution));
	}

}
