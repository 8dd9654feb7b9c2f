package jp.tsunagu.intake.process;

import java.util.Map;

import jp.tsunagu.intake.ResponseTimes;
import jp.tsunagu.intake.Urgency;
import org.camunda.bpm.engine.DecisionService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the response times from responseDue.dmn, where administrators keep them. */
@Component
class DmnResponseTimes implements ResponseTimes {

	private final DecisionService decisions;

	DmnResponseTimes(@Lazy DecisionService decisions) {
		this.decisions = decisions;
	}

	@Override
	public int businessDays(Urgency urgency) {
		Integer days = this.decisions.evaluateDecisionTableByKey("responseDue")
			.decisionDefinitionWithoutTenantId()
			.variables(Map.of("urgency", urgency.name()))
			.evaluate()
			.getSingleEntry();
		return days;
	}

}
