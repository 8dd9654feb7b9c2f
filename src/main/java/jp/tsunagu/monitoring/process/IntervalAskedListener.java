package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.Decision;
import jp.tsunagu.monitoring.MonitoringRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

@Component
class IntervalAskedListener implements ExecutionListener {

	private final MonitoringRounds rounds;

	IntervalAskedListener(MonitoringRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void notify(DelegateExecution execution) {
		Decision.ask(execution, this.rounds.inputs(RecordNumber.of(execution.getProcessBusinessKey())).named());
	}

}
