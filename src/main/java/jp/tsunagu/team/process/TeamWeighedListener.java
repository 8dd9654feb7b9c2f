package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.team.TeamFormation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

@Component
class TeamWeighedListener implements ExecutionListener {

	private final TeamFormation teams;

	TeamWeighedListener(TeamFormation teams) {
		this.teams = teams;
	}

	@Override
	public void notify(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		TeamVariables.INCOMPLETE.set(execution, this.teams.isIncomplete(number));
	}

}
