package jp.tsunagu.team.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.team.TeamFormation;
import jp.tsunagu.team.TeamMeetingForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class TeamMetListener implements TaskListener {

	private final TeamFormation teams;

	TeamMetListener(TeamFormation teams) {
		this.teams = teams;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.teams.meet(number, by, FormSubmission.of(task, TeamMeetingForm.class));
	}

}
