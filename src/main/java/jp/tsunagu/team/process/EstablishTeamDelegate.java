package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.team.TeamFormation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class EstablishTeamDelegate implements JavaDelegate {

	private final TeamFormation teams;

	EstablishTeamDelegate(TeamFormation teams) {
		this.teams = teams;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.teams.establish(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
