package jp.tsunagu.engine;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** Starts of processes without their form: for a person the same boundary holds. */
class BoundaryRuntimeService extends RuntimeServiceImpl {

	@Override
	public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
		return isPerson() ? new PersonsStart(this.commandExecutor, processDefinitionId, null)
				: super.createProcessInstanceById(processDefinitionId);
	}

	@Override
	public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
		return isPerson() ? new PersonsStart(this.commandExecutor, null, processDefinitionKey)
				: super.createProcessInstanceByKey(processDefinitionKey);
	}

	private boolean isPerson() {
		return this.commandExecutor.execute(CommandContext::getAuthenticatedUserId) != null;
	}

}
