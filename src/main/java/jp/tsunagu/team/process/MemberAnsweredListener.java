package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.team.Invitations;
import jp.tsunagu.team.MemberAnswer;
import jp.tsunagu.team.MemberId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class MemberAnsweredListener implements TaskListener {

	private final Invitations invitations;

	MemberAnsweredListener(Invitations invitations) {
		this.invitations = invitations;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		MemberId member = MemberId.of(CommonVariables.SUBJECT.from(task));
		MemberAnswer answer = FormSubmission.of(task, MemberAnswer.class);
		this.invitations.answer(number, member, CoordinatorId.of(Acting.user(task)), answer);
	}

}
