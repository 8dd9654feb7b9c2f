package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.team.MemberId;
import jp.tsunagu.team.SupportTeam;
import jp.tsunagu.team.TeamFormation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Tells the like tasks of several members apart by their professions, not by their names.
 */
@Component
class MemberAskedListener implements TaskListener {

	private final TeamFormation teams;

	MemberAskedListener(TeamFormation teams) {
		this.teams = teams;
	}

	@Override
	public void notify(DelegateTask task) {
		SupportTeam team = this.teams.find(RecordNumber.of(task.getExecution().getProcessBusinessKey())).orElseThrow();
		MemberId member = MemberId.of(CommonVariables.SUBJECT.from(task));
		task.setName("%s（%s）".formatted(task.getName(), team.member(member).profession().label()));
	}

}
