package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.team.GapResolution;
import jp.tsunagu.team.TeamFormation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class TeamGapResolvedListener implements TaskListener {

	private final TeamFormation teams;

	TeamGapResolvedListener(TeamFormation teams) {
		this.teams = teams;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		GapResolution resolution = FormSubmission.of(task, GapResolution.class);
		this.teams.decide(number, CoordinatorId.of(Acting.user(task)), resolution);
		TeamVariables.GAP_DECISION.set(task, resolution.gapDecision());
	}

}
