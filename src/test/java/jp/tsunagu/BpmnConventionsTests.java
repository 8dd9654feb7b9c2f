package jp.tsunagu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house style of bpmn/, as a gate: names, ids and what an element must say. Tasks and
 * forms, gateways and drawing have gates of their own.
 */
class BpmnConventionsTests {

	private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.ofEntries(
			Map.entry(StartEvent.class, "StartEvent_"), Map.entry(EndEvent.class, "EndEvent_"),
			Map.entry(BoundaryEvent.class, "BoundaryEvent_"),
			Map.entry(IntermediateCatchEvent.class, "IntermediateEvent_"),
			Map.entry(IntermediateThrowEvent.class, "ThrowEvent_"), Map.entry(UserTask.class, "UserTask_"),
			Map.entry(ServiceTask.class, "ServiceTask_"), Map.entry(BusinessRuleTask.class, "BusinessRuleTask_"),
			Map.entry(CallActivity.class, "CallActivity_"), Map.entry(SubProcess.class, "SubProcess_"),
			Map.entry(Gateway.class, "Gateway_"));

	private static final String JAPANESE = ".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*";

	/** 紹介先を決める, not 紹介先の決定 */
	private static final String ENDS_IN_A_VERB = ".+[うくぐすつぬぶむる]";

	/** 期限が過ぎた, or a need that stands: 担当が要る */
	private static final String REACHED_STATE = ".+([ただ]|要る)";

	static List<Path> models() throws IOException {
		return Models.bpmn();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void followsTheHouseStyle(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		Findings findings = new Findings();
		model.getModelElementsByType(Process.class).forEach((process) -> checkProcess(process, file, findings));
		model.getModelElementsByType(FlowNode.class).forEach((node) -> checkIdAndName(node, findings));
		model.getModelElementsByType(SequenceFlow.class).forEach((flow) -> checkId(flow.getId(), "Flow_", findings));
		model.getModelElementsByType(ServiceTask.class).forEach((task) -> checkDelegate(task, findings));
		model.getModelElementsByType(Message.class).forEach((message) -> checkMessage(message, findings));
		model.getModelElementsByType(TimerEventDefinition.class).forEach((timer) -> checkTimer(timer, findings));
		findings.expect(biggestLevel(model) <= 40, "one level of the model has more than 40 nodes: split it");
		assertThat(findings.found()).isEmpty();
	}

	/** What is read as one picture: the process itself, or one sub-process. */
	private static long biggestLevel(BpmnModelInstance model) {
		return model.getModelElementsByType(FlowNode.class)
			.stream()
			.collect(Collectors.groupingBy(FlowNode::getParentElement, Collectors.counting()))
			.values()
			.stream()
			.mapToLong(Long::longValue)
			.max()
			.orElse(0);
	}

	private void checkProcess(Process process, Path file, Findings findings) {
		String name = file.getFileName().toString().replace(".bpmn", "");
		findings.expect(name.equals(process.getId()), "process id '%s' is not the file name", process.getId());
		findings.expect(String.valueOf(process.getName()).matches(JAPANESE), "the process has no Japanese name");
		findings.expect(process.isExecutable(), "the process is not executable");
		findings.expect(process.getCamundaVersionTag() != null, "the process has no camunda:versionTag");
		findings.expect(process.getCamundaHistoryTimeToLiveString() != null,
				"the process has no camunda:historyTimeToLive");
		findings.expect(!process.getDocumentations().isEmpty(), "the process does not say what it is for");
	}

	private void checkIdAndName(FlowNode node, Findings findings) {
		checkId(node.getId(),
				PREFIXES.entrySet()
					.stream()
					.filter((entry) -> entry.getKey().isInstance(node))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse("no house word for " + node.getElementType().getTypeName()),
				findings);
		String name = String.valueOf(node.getName());
		if (node instanceof Event) {
			findings.expect(name.matches(JAPANESE) && name.matches(REACHED_STATE), "%s '%s' is not a reached state",
					node.getId(), name);
		}
		if (node instanceof Activity) {
			findings.expect(name.matches(JAPANESE) && name.matches(ENDS_IN_A_VERB), "%s '%s' does not end in a verb",
					node.getId(), name);
		}
	}

	private void checkId(String id, String prefix, Findings findings) {
		findings.expect(id.matches(prefix + "([A-Z][a-z0-9]+)+"), "id '%s' is not %sSomethingMeaningful", id, prefix);
	}

	/** One step may stand at two places: CloseMoved and CloseMovedWithoutConsent. */
	private void checkDelegate(ServiceTask task, Findings findings) {
		String subject = task.getId().replaceAll("ServiceTask_|(?<=Deceased|Moved)WithoutConsent$", "");
		String expected = "${%s%sDelegate}".formatted(subject.substring(0, 1).toLowerCase(), subject.substring(1));
		findings.expect(expected.equals(task.getCamundaDelegateExpression()), "%s should call %s, not %s", task.getId(),
				expected, task.getCamundaDelegateExpression());
	}

	/** {@code case.opened} with the id Message_CaseOpened. */
	private void checkMessage(Message message, Findings findings) {
		String name = String.valueOf(message.getName());
		findings.expect(name.matches("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*"), "message '%s' is not <context>.<fact>", name);
		String id = "_" + name.replace('.', '_');
		for (char first = 'a'; first <= 'z'; first++) {
			id = id.replace("_" + first, String.valueOf(Character.toUpperCase(first)));
		}
		findings.expect(message.getId().equals("Message_" + id), "message '%s' has the id %s", name, message.getId());
	}

	/**
	 * One timer per round, started anew: a cycle would go on after its case is closed.
	 */
	private void checkTimer(TimerEventDefinition timer, Findings findings) {
		String id = timer.getParentElement().getAttributeValue("id");
		findings.expect(timer.getTimeCycle() == null, "%s repeats by itself", id);
		boolean moment = timer.getTimeDate() != null
				&& timer.getTimeDate().getTextContent().matches("\\$\\{(due\\..+\\)|\\w+)}");
		boolean period = timer.getTimeDuration() != null
				&& timer.getTimeDuration().getTextContent().matches("P[0-9YMWDTHS]+|\\$\\{\\w+}");
		findings.expect(moment || period, "%s waits for no period, declared moment or ${due...}", id);
	}

}
