package jp.tsunagu;

import java.awt.geom.Line2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything is drawn, and no flow runs diagonally or over another. */
class BpmnDrawingTests {

	static List<Path> models() throws IOException {
		return Models.bpmn();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void isDrawnCleanly(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		Findings findings = new Findings();
		model.getModelElementsByType(FlowNode.class)
			.forEach((node) -> findings.expect(node.getDiagramElement() != null, "%s is not drawn", node.getId()));
		List<Line2D> drawn = new ArrayList<>();
		for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
			List<Line2D> segments = segments(flow);
			findings.expect(!segments.isEmpty(), "%s is not drawn", flow.getId());
			findings.expect(segments.stream().allMatch(BpmnDrawingTests::isStraight), "%s runs diagonally",
					flow.getId());
			findings.expect(segments.stream().noneMatch((one) -> drawn.stream().anyMatch((other) -> cross(one, other))),
					"%s crosses another flow", flow.getId());
			drawn.addAll(segments);
		}
		assertThat(findings.found()).isEmpty();
	}

	private static List<Line2D> segments(SequenceFlow flow) {
		List<Line2D> segments = new ArrayList<>();
		Waypoint from = null;
		for (Waypoint to : (flow.getDiagramElement() != null) ? flow.getDiagramElement().getWaypoints()
				: List.<Waypoint>of()) {
			if (from != null) {
				segments.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
			}
			from = to;
		}
		return segments;
	}

	private static boolean isStraight(Line2D line) {
		return Math.abs(line.getX1() - line.getX2()) < 2 || Math.abs(line.getY1() - line.getY2()) < 2;
	}

	private static boolean cross(Line2D one, Line2D other) {
		boolean touch = one.ptSegDist(other.getP1()) < 1 || one.ptSegDist(other.getP2()) < 1
				|| other.ptSegDist(one.getP1()) < 1 || other.ptSegDist(one.getP2()) < 1;
		return !touch && one.intersectsLine(other);
	}

}
