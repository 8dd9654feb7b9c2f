package jp.tsunagu.referral.process;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jp.tsunagu.casefile.CaseSituation;
import jp.tsunagu.referral.SpecialtyRules;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the newest neededSpecialties.dmn for people who look at a form: no right to
 * decisions is needed, and looking leaves nothing in the engine's history.
 */
@Component
class DmnSpecialtyRules implements SpecialtyRules {

	private static final String KEY = "neededSpecialties";

	private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

	private final ProcessEngine engine;

	DmnSpecialtyRules(@Lazy ProcessEngine engine) {
		this.engine = engine;
	}

	@Override
	public Collection<String> codes(CaseSituation situation) {
		ProcessEngineConfigurationImpl house = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		return house.getCommandExecutorTxRequired()
			.execute((context) -> house.getDmnEngine()
				.evaluateDecisionTable(context.runWithoutAuthorization(() -> newest(house)),
						SpecialtyRules.inputs(situation))
				.collectEntries("specialty"));
	}

	/**
	 * A table read by us has no id in the engine, which therefore records nothing of it.
	 */
	private DmnDecision newest(ProcessEngineConfigurationImpl house) {
		DeploymentCache deployed = house.getDeploymentCache();
		String id = deployed.findDeployedLatestDecisionDefinitionByKeyAndTenantId(KEY, null).getId();
		return this.tables.computeIfAbsent(id, (unread) -> house.getDmnEngine()
			.parseDecision(KEY, deployed.findDmnModelInstanceForDecisionDefinition(unread)));
	}

}
