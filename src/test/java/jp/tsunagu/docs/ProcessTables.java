package jp.tsunagu.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.w3c.dom.Element;

import static jp.tsunagu.docs.ModelXml.camunda;
import static jp.tsunagu.docs.ModelXml.one;
import static jp.tsunagu.docs.ModelXml.text;
import static jp.tsunagu.docs.Wording.code;

/** What a process model says, as tables. */
final class ProcessTables {

	private final ModelXml model;

	private ProcessTables(ModelXml model) {
		this.model = model;
	}

	static String of(Path model) throws IOException {
		ProcessTables tables = new ProcessTables(ModelXml.read(model));
		return tables.people() + tables.application() + tables.branches() + tables.timers() + tables.messages()
				+ tables.conditions() + tables.ends();
	}

	private String people() throws IOException {
		List<List<String>> rows = new ArrayList<>();
		for (Element start : this.model.all("startEvent")) {
			if (!camunda(start, "formRef").isEmpty()) {
				rows.add(List.of(name(start), id(start), "whoever starts it", "–",
						FormFields.of(camunda(start, "formRef"))));
			}
		}
		for (Element task : this.model.all("userTask")) {
			rows.add(List.of(name(task), id(task), who(task), Wording.of(camunda(task, "dueDate")),
					FormFields.of(camunda(task, "formRef"))));
		}
		return Wording.table("Who does what", List.of("Step", "Id", "Who", "Due", "Form and fields (`*` required)"),
				rows);
	}

	private static String who(Element task) {
		boolean several = one(task, "multiInstanceLoopCharacteristics") != null;
		String assignee = camunda(task, "assignee");
		String groups = camunda(task, "candidateGroups");
		return !groups.isEmpty() ? "any " + code(groups) : (several ? "each " : "") + Wording.of(assignee);
	}

	private String application() {
		Stream<List<String>> services = this.model.all("serviceTask")
			.stream()
			.map((task) -> List.of(name(task), id(task), Wording.of(camunda(task, "delegateExpression"))));
		Stream<List<String>> listeners = this.model.all("taskListener")
			.stream()
			.map((listener) -> List.of(name(step(listener)) + " (" + listener.getAttribute("event") + ")",
					id(step(listener)), Wording.of(listener.getAttribute("delegateExpression"))))
			.distinct();
		Stream<List<String>> calls = this.model.all("callActivity")
			.stream()
			.map((call) -> List.of(name(call), id(call),
					"calls [%1$s](%1$s.md)".formatted(call.getAttribute("calledElement"))));
		return Wording.table("What the application does", List.of("Step", "Id", "By"),
				Stream.of(services, listeners, calls).flatMap((rows) -> rows).toList());
	}

	private static Element step(Element listener) {
		return ModelXml.parent(ModelXml.parent(listener));
	}

	private String branches() {
		List<List<String>> rows = this.model.all("exclusiveGateway")
			.stream()
			.flatMap((gateway) -> flowsFrom(gateway).filter((flow) -> !flow.getAttribute("name").isEmpty())
				.map((flow) -> List.of(name(gateway), name(flow), when(gateway, flow))))
			.toList();
		return Wording.table("Branches", List.of("Question", "Answer", "When"), rows);
	}

	private Stream<Element> flowsFrom(Element gateway) {
		return this.model.all("sequenceFlow")
			.stream()
			.filter((flow) -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")));
	}

	private static String when(Element gateway, Element flow) {
		boolean otherwise = gateway.getAttribute("default").equals(flow.getAttribute("id"));
		return otherwise ? "otherwise" : Wording.of(text(flow, "conditionExpression"));
	}

	private String timers() {
		List<List<String>> rows = this.model.all("timerEventDefinition").stream().map((timer) -> {
			Element event = ModelXml.parent(timer);
			if ("taskListener".equals(event.getLocalName())) {
				return reminder(timer, event);
			}
			String on = event.getAttribute("attachedToRef");
			return List.of(name(event), id(event), on.isEmpty() ? "–" : name(this.model.byId(on)),
					Wording.of(timer.getTextContent().strip()), effect(event, "cancelActivity"));
		}).toList();
		return Wording.table("Timers", List.of("Timer", "Id", "On", "At", "Effect"), rows);
	}

	/** A timer that hangs on the task itself and not on a line of the picture. */
	private static List<String> reminder(Element timer, Element listener) {
		Element task = ModelXml.parent(ModelXml.parent(listener));
		return List.of("（知らせる）", id(listener), name(task), Wording.of(timer.getTextContent().strip()),
				effect(listener, "event"));
	}

	private String messages() {
		List<List<String>> rows = this.model.all("messageEventDefinition").stream().map((definition) -> {
			Element event = ModelXml.parent(definition);
			Element message = this.model.byId(definition.getAttribute("messageRef"));
			boolean inside = "subProcess".equals(ModelXml.parent(event).getLocalName());
			return List.of(code(message.getAttribute("name")), name(event), id(event),
					inside ? effect(event, interrupts(event)) : "starts the process");
		}).toList();
		return Wording.table("Messages", List.of("Message", "Event", "Id", "Effect"), rows);
	}

	private String conditions() {
		List<List<String>> rows = this.model.all("conditionalEventDefinition").stream().map((definition) -> {
			Element event = ModelXml.parent(definition);
			return List.of(name(event), id(event), Wording.of(text(definition, "condition")),
					effect(event, "isInterrupting"));
		}).toList();
		return Wording.table("Conditions", List.of("Event", "Id", "When", "Effect"), rows);
	}

	private static String interrupts(Element event) {
		return "boundaryEvent".equals(event.getLocalName()) ? "cancelActivity" : "isInterrupting";
	}

	private static String effect(Element event, String attribute) {
		return List.of("false", "timeout").contains(event.getAttribute(attribute)) ? "beside the work, which goes on"
				: "instead of the work, which stops";
	}

	private String ends() {
		List<List<String>> rows = this.model.all("endEvent").stream().map((end) -> {
			boolean all = one(end, "terminateEventDefinition") != null;
			return List.of(name(end), id(end), all ? "everything that still runs" : "its own path");
		}).toList();
		return Wording.table("Ends", List.of("End", "Id", "Ends"), rows);
	}

	private static String name(Element element) {
		return element.getAttribute("name");
	}

	private static String id(Element element) {
		return code(element.getAttribute("id"));
	}

}
