package jp.tsunagu.engine.models;

import java.util.Set;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MailActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ScriptTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A model that was stored before there was a gate is not even read if it would start a
 * program, send a mail, run a script or wait for a stranger.
 */
class NoForeignTasks extends AbstractBpmnParseListener {

	private static final Set<Class<?>> FOREIGN = Set.of(ShellActivityBehavior.class, MailActivityBehavior.class,
			ScriptTaskActivityBehavior.class, ExternalTaskActivityBehavior.class);

	@Override
	public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		refuseForeign(activity);
	}

	@Override
	public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		refuseForeign(activity);
	}

	@Override
	public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		refuseForeign(activity);
	}

	@Override
	public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		refuseForeign(activity);
	}

	@Override
	public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		refuseForeign(activity);
	}

	@Override
	public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		refuseForeign(activity);
	}

	private static void refuseForeign(ActivityImpl activity) {
		Object behavior = activity.getActivityBehavior();
		if (behavior != null && FOREIGN.contains(behavior.getClass())) {
			throw new ProcessEngineException("%s would run something foreign".formatted(activity.getId()));
		}
	}

}
