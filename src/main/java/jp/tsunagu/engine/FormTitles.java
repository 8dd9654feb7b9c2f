package jp.tsunagu.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What people call a form: the name of the task it belongs to, or of the process it
 * starts, read from the models so that no second list of names grows old.
 */
@Component
public class FormTitles {

	private final RepositoryService models;

	private final Map<String, String> titles = new ConcurrentHashMap<>();

	FormTitles(@Lazy RepositoryService models) {
		this.models = models;
	}

	/** The title of a form, or its id where no model of today asks for it. */
	public String of(String form) {
		if (!this.titles.containsKey(form)) {
			read();
			this.titles.putIfAbsent(form, form);
		}
		return this.titles.get(form);
	}

	private void read() {
		for (ProcessDefinition process : this.models.createProcessDefinitionQuery().latestVersion().list()) {
			BpmnModelInstance model = this.models.getBpmnModelInstance(process.getId());
			model.getModelElementsByType(UserTask.class).forEach((task) -> remember(task, task.getName()));
			model.getModelElementsByType(StartEvent.class).forEach((start) -> remember(start, process.getName()));
		}
	}

	private void remember(FlowNode node, String title) {
		String form = node.getAttributeValueNs(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri(), "formRef");
		if (form != null && title != null) {
			this.titles.put(form, title.replaceAll("\\s+", ""));
		}
	}

}
