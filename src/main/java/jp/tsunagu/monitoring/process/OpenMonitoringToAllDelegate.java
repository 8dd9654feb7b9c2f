package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.SharedTasks;
import jp.tsunagu.monitoring.MonitoringLadder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenMonitoringToAllDelegate implements JavaDelegate {

	private final MonitoringLadder ladder;

	private final SharedTasks tasks;

	OpenMonitoringToAllDelegate(MonitoringLadder ladder, SharedTasks tasks) {
		this.ladder = ladder;
		this.tasks = tasks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.tasks.openToAll(execution, OpenRound.TASK);
		this.ladder.climb(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
