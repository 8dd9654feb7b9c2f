package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.Decision;
import jp.tsunagu.team.TeamFormation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

@Component
class ProfessionsDecidedListener implements ExecutionListener {

	private final TeamFormation teams;

	ProfessionsDecidedListener(TeamFormation teams) {
		this.teams = teams;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.teams.require(RecordNumber.of(execution.getProcessBusinessKey()), Decision.codes(execution));
	}

}
