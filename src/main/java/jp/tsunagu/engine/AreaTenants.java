package jp.tsunagu.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Models belong to everybody, instances to the area (tenant) they were started in: that
 * of the calling process, else that of the person, else the one a start message names.
 */
class AreaTenants implements TenantIdProvider {

	@Override
	public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext instance) {
		DelegateExecution caller = instance.getSuperExecution();
		if (caller != null) {
			return caller.getTenantId();
		}
		Authentication person = Context.getCommandContext().getAuthentication();
		if (person != null && person.getTenantIds() != null && !person.getTenantIds().isEmpty()) {
			return person.getTenantIds().get(0);
		}
		return (String) instance.getVariables().get(CommonVariables.AREA_NAME);
	}

	@Override
	public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext instance) {
		return null;
	}

	@Override
	public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
		return (decision.getExecution() != null) ? decision.getExecution().getTenantId() : null;
	}

}
