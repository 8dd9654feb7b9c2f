package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.referral.MainAgreement;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class MainAgreedListener implements TaskListener {

	private final ReferralService referrals;

	MainAgreedListener(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		MainAgreement agreement = FormSubmission.of(task, MainAgreement.class);
		this.referrals.agree(number, by, agreement);
		ReferralVariables.PROPOSED_MAIN.set(task, CoordinatorId.of(agreement.mainCoordinator()));
		ReferralVariables.PROPOSED_SUBS.set(task, agreement.subCoordinators());
	}

}
