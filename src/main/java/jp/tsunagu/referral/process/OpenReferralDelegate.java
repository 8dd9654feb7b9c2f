package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.CoordinatorProposal;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenReferralDelegate implements JavaDelegate {

	private final ReferralService referrals;

	OpenReferralDelegate(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SupportCase found = this.referrals.open(RecordNumber.of(execution.getProcessBusinessKey()));
		CoordinatorProposal proposal = found.proposal();
		ReferralVariables.ASKS_MAIN.set(execution, proposal.asks(found.mainCoordinator()));
		ReferralVariables.PROPOSED_MAIN.set(execution, found.mainCoordinator());
		ReferralVariables.PROPOSED_SUBS.set(execution, proposal.proposedSubs());
	}

}
