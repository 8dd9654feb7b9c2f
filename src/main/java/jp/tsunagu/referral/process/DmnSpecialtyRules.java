package jp.tsunagu.referral.process;

import java.util.Collection;

import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.referral.SpecialtyRules;
import org.camunda.bpm.engine.DecisionService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks neededSpecialties.dmn where no process has come to it yet. */
@Component
class DmnSpecialtyRules implements SpecialtyRules {

	private final DecisionService decisions;

	DmnSpecialtyRules(@Lazy DecisionService decisions) {
		this.decisions = decisions;
	}

	@Override
	public Collection<String> codes(CaseSituation situation) {
		return this.decisions.evaluateDecisionTableByKey("neededSpecialties")
			.decisionDefinitionWithoutTenantId()
			.variables(SpecialtyRules.inputs(situation))
			.evaluate()
			.collectEntries("specialty");
	}

}
