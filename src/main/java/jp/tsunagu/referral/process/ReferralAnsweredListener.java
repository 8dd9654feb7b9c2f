package jp.tsunagu.referral.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.referral.ReferralAnswer;
import jp.tsunagu.referral.ReferralService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ReferralAnsweredListener implements TaskListener {

	private final ReferralService referrals;

	ReferralAnsweredListener(ReferralService referrals) {
		this.referrals = referrals;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		ReferralAnswer answer = FormSubmission.of(task, ReferralAnswer.class);
		this.referrals.answer(number, by, answer);
		ReferralVariables.ACCEPTED.set(task, answer.accepted());
	}

}
