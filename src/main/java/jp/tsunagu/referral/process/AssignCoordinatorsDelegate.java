package jp.tsunagu.referral.process;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class AssignCoordinatorsDelegate implements JavaDelegate {

	private final ReferralService referrals;

	AssignCoordinatorsDelegate(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		CoordinatorId main = ReferralVariables.PROPOSED_MAIN.from(execution);
		List<String> subs = ReferralVariables.PROPOSED_SUBS.from(execution);
		this.referrals.assign(number, main, subs.stream().map(CoordinatorId::of).toList());
		ReferralVariables.MAIN_COORDINATOR.set(execution, main);
	}

}
