package jp.tsunagu.monitoring.process;

import jp.tsunagu.engine.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

@Component
class IntervalDecidedListener implements ExecutionListener {

	@Override
	public void notify(DelegateExecution execution) {
		MonitoringVariables.INTERVAL_DAYS.set(execution, Decision.number(execution));
	}

}
