package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.monitoring.MonitoringLadder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RemindMonitoringDelegate implements JavaDelegate {

	private final MonitoringLadder ladder;

	RemindMonitoringDelegate(MonitoringLadder ladder) {
		this.ladder = ladder;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.ladder.climb(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
