package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.monitoring.MonitoringRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class HastenMonitoringDelegate implements JavaDelegate {

	private final MonitoringRounds rounds;

	HastenMonitoringDelegate(MonitoringRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MonitoringVariables.set(execution, this.rounds.hasten(RecordNumber.of(execution.getProcessBusinessKey())));
	}

}
