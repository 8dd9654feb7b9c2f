package jp.tsunagu.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the elements of a deployed model are called, as its version has it; read once. */
@Component
class ModelNames {

	private final RepositoryService models;

	private final Map<String, Named> names = new ConcurrentHashMap<>();

	ModelNames(@Lazy RepositoryService models) {
		this.models = models;
	}

	/** The label without its line breaks; the id where it has none. */
	String of(String model, String activity) {
		return named(model, activity).name();
	}

	/** What the process itself is called. */
	String ofProcess(String model) {
		return named(model, model.split(":", 2)[0]).name();
	}

	boolean isTask(String model, String activity) {
		return named(model, activity).task();
	}

	private Named named(String model, String activity) {
		return this.names.computeIfAbsent(model + "/" + activity, (key) -> {
			ModelElementInstance element = this.models.getBpmnModelInstance(model).getModelElementById(activity);
			String name = (element != null) ? element.getAttributeValue("name") : null;
			return new Named((name != null) ? name.replaceAll("\\s+", "") : activity, element instanceof Task);
		});
	}

	private record Named(String name, boolean task) {
	}

}
