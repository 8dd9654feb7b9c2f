package jp.tsunagu.engine;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;

/**
 * A process as a person starts it: from its beginning, what they sent stays beside the
 * engine, and the record's number is for the house to give.
 */
class PersonsStart extends ProcessInstantiationBuilderImpl {

	PersonsStart(CommandExecutor executor, String definitionId, String definitionKey) {
		super(executor);
		this.processDefinitionId = definitionId;
		this.processDefinitionKey = definitionKey;
	}

	@Override
	public ProcessInstanceWithVariables executeWithVariablesInReturn(boolean skipListeners, boolean skipMappings) {
		Refusal.unless(getModificationBuilder().getModificationOperations().isEmpty(), "途中から始めることはできません。用紙から始めてください。");
		Map<String, Object> submitted = SubmittedValues.copy(getVariables());
		getVariables().clear();
		this.businessKey = null;
		this.caseInstanceId = null;
		AtomicReference<ProcessInstanceWithVariables> started = new AtomicReference<>();
		SubmittedValues.during(submitted,
				() -> started.set(super.executeWithVariablesInReturn(skipListeners, skipMappings)));
		return started.get();
	}

}
