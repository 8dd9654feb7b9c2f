package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.monitoring.Monitoring;
import jp.tsunagu.monitoring.MonitoringRounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class MonitoringPerformedListener implements TaskListener {

	private final MonitoringRounds rounds;

	MonitoringPerformedListener(MonitoringRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		Monitoring done = FormSubmission.of(task, Monitoring.class);
		this.rounds.record(number, by, done);
		MonitoringVariables.set(task, done.monitoringOutcome(), done.reassessmentNeeded(), done.teamReviewNeeded());
	}

}
