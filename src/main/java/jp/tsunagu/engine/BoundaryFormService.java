package jp.tsunagu.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The form boundary on the way out: whoever asks for a deployed form, Tasklist or
 * engine-rest, gets it filled in for the person who asks; and on the way in: submitted
 * values stay beside the engine.
 */
class BoundaryFormService extends FormServiceImpl {

	private final ObjectMapper json = new ObjectMapper();

	private final Supplier<FormFiller> filler;

	private final ApplicationEventPublisher events;

	BoundaryFormService(Supplier<FormFiller> filler, ApplicationEventPublisher events) {
		this.filler = filler;
		this.events = events;
	}

	@Override
	public InputStream getDeployedTaskForm(String taskId) {
		JsonNode deployed = parse(super.getDeployedTaskForm(taskId));
		Opening opening = this.commandExecutor.execute((context) -> {
			FormOpened opened = opening(context, taskId, deployed);
			return new Opening(opened,
					TaskGuides.of(context, context.getTaskManager().findTaskById(taskId), opened.viewer()));
		});
		this.events.publishEvent(opening.opened());
		return stream(this.filler.get().fill(deployed, view(opening.opened()), opening.guide()));
	}

	@Override
	public InputStream getDeployedStartForm(String processDefinitionId) {
		return stream(startForm(processDefinitionId));
	}

	/**
	 * The form of a task as its viewer sees it, the choices that are allowed included.
	 */
	JsonNode taskForm(String taskId) {
		JsonNode deployed = parse(super.getDeployedTaskForm(taskId));
		FormOpened opened = this.commandExecutor.execute((context) -> opening(context, taskId, deployed));
		return this.filler.get().fill(deployed, view(opened), null);
	}

	JsonNode startForm(String processDefinitionId) {
		JsonNode deployed = parse(super.getDeployedStartForm(processDefinitionId));
		Viewer viewer = this.commandExecutor.execute((context) -> viewer(context.getAuthentication(), null));
		return this.filler.get().fill(deployed, new FormView(viewer, null, null), null);
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
		AtomicReference<ProcessInstance> started = new AtomicReference<>();
		SubmittedValues.during(properties, () -> started.set(super.submitStartForm(processDefinitionId, Map.of())));
		return started.get();
	}

	/** The number of a record is for the house to give; one that is sent is not kept. */
	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, String businessKey,
			Map<String, Object> properties) {
		return submitStartForm(processDefinitionId, properties);
	}

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		SubmittedValues.during(properties, () -> Retry.on(() -> super.submitTaskForm(taskId, Map.of())));
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		AtomicReference<VariableMap> returned = new AtomicReference<>();
		SubmittedValues.during(properties, () -> Retry
			.on(() -> returned.set(super.submitTaskFormWithVariablesInReturn(taskId, Map.of(), deserializeValues))));
		return returned.get();
	}

	/**
	 * Answers known in advance travel in the form itself, never as variables; only rows
	 * have no place in it and travel here, made for the viewer and stored nowhere.
	 */
	@Override
	public VariableMap getTaskFormVariables(String taskId, Collection<String> formVariables,
			boolean deserializeObjectValues) {
		VariableMap rows = Variables.createVariables();
		JsonNode deployed = parse(super.getDeployedTaskForm(taskId));
		FormOpened opened = this.commandExecutor.execute((context) -> opening(context, taskId, deployed));
		this.filler.get()
			.rows(deployed, view(opened))
			.forEach((path, list) -> rows.put(path, SpinValues.jsonValue(this.json.valueToTree(list).toString())));
		if (!rows.isEmpty()) {
			this.events.publishEvent(opened);
		}
		return rows;
	}

	private FormOpened opening(CommandContext context, String taskId, JsonNode form) {
		TaskEntity task = context.getTaskManager().findTaskById(taskId);
		String recordNumber = task.getExecution().getProcessInstance().getBusinessKey();
		Viewer viewer = viewer(context.getAuthentication(), task.getTenantId());
		return new FormOpened(viewer, recordNumber, form.path("id").asText(), TaskReasons.subject(task));
	}

	private record Opening(FormOpened opened, TaskGuide guide) {
	}

	private static FormView view(FormOpened opened) {
		return new FormView(opened.viewer(), opened.recordNumber(), opened.subject());
	}

	private static Viewer viewer(Authentication authentication, String area) {
		if (authentication == null || authentication.getUserId() == null) {
			return new Viewer(null, area);
		}
		boolean homeless = authentication.getTenantIds() == null || authentication.getTenantIds().isEmpty();
		String home = homeless ? null : authentication.getTenantIds().get(0);
		return new Viewer(authentication.getUserId(), (area != null) ? area : home);
	}

	private JsonNode parse(InputStream form) {
		try (form) {
			return this.json.readTree(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The deployed form is not JSON", ex);
		}
	}

	private static InputStream stream(JsonNode form) {
		return new ByteArrayInputStream(form.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

}
