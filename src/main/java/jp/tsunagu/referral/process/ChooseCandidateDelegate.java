package jp.tsunagu.referral.process;

import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class ChooseCandidateDelegate implements JavaDelegate {

	private final ReferralService referrals;

	ChooseCandidateDelegate(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Optional<CoordinatorId> next = this.referrals.next(RecordNumber.of(execution.getProcessBusinessKey()));
		ReferralVariables.CANDIDATE_LEFT.set(execution, next.isPresent());
		next.ifPresent((candidate) -> ReferralVariables.PROPOSED_MAIN.set(execution, candidate));
	}

}
