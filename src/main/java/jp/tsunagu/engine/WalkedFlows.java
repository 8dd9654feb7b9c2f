package jp.tsunagu.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which flows an instance went along. The engine keeps steps and no flows, so they follow
 * from what was left and what was reached next: a step that is done leaves along its only
 * flow; one that had to choose, along the flow whose end was reached first after it.
 */
class WalkedFlows {

	private static final String BODY = "#multiInstanceBody";

	private final BpmnModelInstance model;

	WalkedFlows(BpmnModelInstance model) {
		this.model = model;
	}

	/** The steps in the order in which they began. */
	Set<String> of(List<Walk.Step> steps) {
		Map<String, List<Integer>> reached = reached(steps);
		Set<String> walked = new TreeSet<>();
		for (int i = 0; i < steps.size(); i++) {
			Walk.Step step = steps.get(i);
			String element = element(step);
			if (step.state() == Walk.State.DONE && reached.get(element).contains(i)
					&& this.model.getModelElementById(element) instanceof FlowNode node) {
				walked.addAll(left(node, step, i, steps, reached));
			}
		}
		return walked;
	}

	/** Of one of several, the whole counts and not each. */
	private static Map<String, List<Integer>> reached(List<Walk.Step> steps) {
		Map<String, List<Integer>> reached = new HashMap<>();
		List<String> several = steps.stream().map(Walk.Step::element).filter((id) -> id.endsWith(BODY)).toList();
		for (int i = 0; i < steps.size(); i++) {
			String id = steps.get(i).element();
			if (!several.contains(id + BODY)) {
				reached.computeIfAbsent(element(steps.get(i)), (element) -> new ArrayList<>()).add(i);
			}
		}
		return reached;
	}

	private static String element(Walk.Step step) {
		return step.element().replace(BODY, "");
	}

	private static List<String> left(FlowNode node, Walk.Step step, int position, List<Walk.Step> steps,
			Map<String, List<Integer>> reached) {
		Collection<SequenceFlow> ways = node.getOutgoing();
		if (ways.size() == 1 || node instanceof ParallelGateway) {
			return ways.stream().map(SequenceFlow::getId).toList();
		}
		Map<String, Integer> next = new HashMap<>();
		ways.forEach((way) -> reached.getOrDefault(way.getTarget().getId(), List.of())
			.stream()
			.filter((at) -> at > position && !steps.get(at).started().isBefore(step.ended()))
			.findFirst()
			.ifPresent((at) -> next.put(way.getId(), at)));
		if (node instanceof InclusiveGateway) {
			return next.entrySet()
				.stream()
				.filter((way) -> steps.get(way.getValue()).started().isBefore(step.ended().plusSeconds(1)))
				.map(Map.Entry::getKey)
				.toList();
		}
		return next.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).stream().toList();
	}

}
