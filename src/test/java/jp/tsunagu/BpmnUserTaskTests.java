package jp.tsunagu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every user task has a form of its name, somebody to do it and a listener that takes its
 * answers.
 */
class BpmnUserTaskTests {

	private static final Set<String> GROUPS = Set.of("coordinator", "flag-bearer", "supporter", "municipality",
			"prefecture", "administrator");

	static List<Path> models() throws IOException {
		return Models.bpmn();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void userTasksAreComplete(Path file) {
		Findings findings = new Findings();
		for (UserTask task : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class)) {
			String form = task.getId().replace("UserTask_", "").replaceAll("\\B([A-Z])", "-$1").toLowerCase();
			findings.expect(form.equals(formOf(task)), "%s should use the form %s, not %s", task.getId(), form,
					formOf(task));
			findings.expect(Files.exists(folder(file).resolve(form + ".form")), "there is no %s/%s.form", folder(file),
					form);
			findings.expect((task.getCamundaAssignee() == null) != (task.getCamundaCandidateGroups() == null),
					"%s needs either an assignee or candidate groups", task.getId());
			findings.expect(task.getCamundaCandidateUsers() == null, "%s names candidate users", task.getId());
			findings.expect(GROUPS.containsAll(groups(task)), "%s names an unknown group of %s", task.getId(),
					groups(task));
			findings.expect(takesAnswers(task), "%s has no complete listener that takes its answers", task.getId());
			findings.expect(isReminded(task), "%s may sleep unseen: nobody is reminded of it", task.getId());
		}
		assertThat(findings.found()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void formsOfStartsAndTasksAreTheNewest(Path file) {
		Findings findings = new Findings();
		Bpmn.readModelFromFile(file.toFile())
			.getModelElementsByType(FlowNode.class)
			.stream()
			.filter((node) -> formOf(node) != null)
			.forEach((node) -> findings.expect("latest".equals(camunda(node, "formRefBinding")),
					"%s does not take the newest form", node.getId()));
		assertThat(findings.found()).isEmpty();
	}

	@Test
	void everyFormIsAskedByOneElementOfItsModule() throws IOException {
		Set<String> asked = new TreeSet<>();
		for (Path file : Models.bpmn()) {
			for (FlowNode node : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class)) {
				if (node instanceof UserTask || node instanceof StartEvent && formOf(node) != null) {
					asked.add(folder(file).resolve(formOf(node) + ".form").toString());
				}
			}
		}
		assertThat(Models.forms()).map(Path::toString).containsExactlyInAnyOrderElementsOf(asked);
	}

	private static Path folder(Path model) {
		return Path.of("forms").resolve(model.getParent().getFileName());
	}

	private static List<String> groups(UserTask task) {
		return (task.getCamundaCandidateGroups() != null) ? task.getCamundaCandidateGroupsList() : List.of();
	}

	private static boolean takesAnswers(UserTask task) {
		return listeners(task, "complete").stream()
			.map(CamundaTaskListener::getCamundaDelegateExpression)
			.anyMatch(Objects::nonNull);
	}

	private static List<CamundaTaskListener> listeners(UserTask task, String event) {
		return (task.getExtensionElements() == null) ? List.of()
				: task.getExtensionElements()
					.getElementsQuery()
					.filterByType(CamundaTaskListener.class)
					.list()
					.stream()
					.filter((listener) -> event.equals(listener.getCamundaEvent()))
					.toList();
	}

	/**
	 * A timer in the picture that ends it, or several that do not; or two that tell those
	 * it waits for and then more.
	 */
	private static boolean isReminded(UserTask task) {
		List<BoundaryEvent> timers = task.getModelInstance()
			.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.filter((event) -> event.getAttachedTo().equals(task))
			.filter((event) -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
			.toList();
		return timers.size() > 1 || timers.stream().anyMatch(BoundaryEvent::cancelActivity)
				|| listeners(task, "timeout").size() == 2;
	}

	private static String formOf(FlowNode node) {
		return camunda(node, "formRef");
	}

	private static String camunda(FlowNode node, String attribute) {
		return node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
	}

}
