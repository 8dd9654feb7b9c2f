package jp.tsunagu.team.process;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.team.MemberId;
import jp.tsunagu.team.TeamFormation;
import jp.tsunagu.team.TeamProposal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class TeamProposedListener implements TaskListener {

	private final TeamFormation teams;

	TeamProposedListener(TeamFormation teams) {
		this.teams = teams;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		List<MemberId> asked = this.teams.propose(number, by, FormSubmission.of(task, TeamProposal.class));
		TeamVariables.INVITED.set(task, asked.stream().map(MemberId::toString).toList());
		TeamVariables.INVITES.set(task, !asked.isEmpty());
	}

}
