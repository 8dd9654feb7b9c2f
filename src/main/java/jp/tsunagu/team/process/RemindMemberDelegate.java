package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.MemberId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RemindMemberDelegate implements JavaDelegate {

	private final Invitations invitations;

	RemindMemberDelegate(Invitations invitations) {
		this.invitations = invitations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		this.invitations.remind(number, MemberId.of(CommonVariables.SUBJECT.from(execution)));
	}

}
