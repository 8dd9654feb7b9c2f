package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.monitoring.MonitoringRounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class MonitoringOpenedListener implements TaskListener {

	private final MonitoringRounds rounds;

	MonitoringOpenedListener(MonitoringRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void notify(DelegateTask task) {
		this.rounds.open(RecordNumber.of(task.getExecution().getProcessBusinessKey()));
	}

}
