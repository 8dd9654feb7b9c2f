package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.monitoring.MonitoringOutcome;
import jp.tsunagu.monitoring.MonitoringRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class EndMonitoringDelegate implements JavaDelegate {

	private final MonitoringRounds rounds;

	EndMonitoringDelegate(MonitoringRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.rounds.end(RecordNumber.of(execution.getProcessBusinessKey()));
		MonitoringVariables.set(execution, MonitoringOutcome.CLOSE, false, false);
	}

}
