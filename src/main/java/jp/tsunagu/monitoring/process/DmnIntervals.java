package jp.tsunagu.monitoring.process;

import jp.tsunagu.monitoring.IntervalInputs;
import jp.tsunagu.monitoring.Intervals;
import org.camunda.bpm.engine.DecisionService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the interval from monitoringInterval.dmn, where administrators keep it. */
@Component
class DmnIntervals implements Intervals {

	private final DecisionService decisions;

	DmnIntervals(@Lazy DecisionService decisions) {
		this.decisions = decisions;
	}

	@Override
	public int days(IntervalInputs inputs) {
		Number days = this.decisions.evaluateDecisionTableByKey("monitoringInterval")
			.decisionDefinitionWithoutTenantId()
			.variables(inputs.named())
			.evaluate()
			.getSingleEntry();
		return days.intValue();
	}

}
