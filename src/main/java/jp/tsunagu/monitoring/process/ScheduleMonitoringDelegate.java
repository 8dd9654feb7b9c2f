package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.monitoring.MonitoringRounds;
import jp.tsunagu.monitoring.RoundDates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class ScheduleMonitoringDelegate implements JavaDelegate {

	private final MonitoringRounds rounds;

	ScheduleMonitoringDelegate(MonitoringRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		RoundDates dates = this.rounds.schedule(number, MonitoringVariables.INTERVAL_DAYS.from(execution));
		MonitoringVariables.set(execution, dates);
		MonitoringVariables.OPENS_AT.set(execution, dates.opensAt());
	}

}
