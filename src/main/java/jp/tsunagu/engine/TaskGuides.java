package jp.tsunagu.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Two sentences of every user task, kept in its model as extension properties where
 * administrators edit them: {@code why} it comes to whom it comes to, and what is
 * {@code next}, for whom. Read once, when a model is parsed.
 */
class TaskGuides extends AbstractBpmnParseListener {

	static final String WHY = "why";

	static final String NEXT = "next";

	private static final String PREFIX = "tsunagu.";

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		properties(element).forEach((property) -> {
			String name = property.attribute("name");
			if (WHY.equals(name) || NEXT.equals(name)) {
				activity.setProperty(PREFIX + name, property.attribute("value"));
			}
		});
	}

	private static List<Element> properties(Element task) {
		Element extensions = task.element("extensionElements");
		Element properties = (extensions != null)
				? extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties") : null;
		return (properties != null) ? properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
				: List.of();
	}

	/** Where it has been read before, the engine would still ask the database for it. */
	private static ProcessDefinitionEntity definition(CommandContext context, TaskEntity task) {
		DeploymentCache read = context.getProcessEngineConfiguration().getDeploymentCache();
		ProcessDefinitionEntity known = read.getProcessDefinitionCache().get(task.getProcessDefinitionId());
		return (known != null) ? known : read.findDeployedProcessDefinitionById(task.getProcessDefinitionId());
	}

	/** What is known about this task now; a model of an earlier version says less. */
	static TaskGuide of(CommandContext context, TaskEntity task, Viewer viewer) {
		ActivityImpl activity = definition(context, task).findActivity(task.getTaskDefinitionKey());
		boolean mine = task.getAssignee() != null && task.getAssignee().equals(viewer.userId());
		return new TaskGuide((String) activity.getProperty(PREFIX + WHY), (String) activity.getProperty(PREFIX + NEXT),
				mine, mine ? null : TaskGuard.nameOf(context, task.getAssignee()), CommonVariables.CAME_BY.beside(task),
				TaskGuard.nameOf(context, CommonVariables.CAME_FROM.beside(task)));
	}

}
