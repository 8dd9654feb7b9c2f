package jp.tsunagu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A splitting gateway asks a question, every way out is an answer, and one is the
 * default.
 */
class BpmnGatewayTests {

	static List<Path> models() throws IOException {
		return Models.bpmn();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void gatewaysAskAndFlowsAnswer(Path file) {
		Findings findings = new Findings();
		for (Gateway gateway : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Gateway.class)) {
			if (gateway instanceof ExclusiveGateway exclusive && gateway.getOutgoing().size() > 1) {
				checkQuestion(exclusive, findings);
			}
			else {
				findings.expect(gateway.getName() == null, "%s only forks or joins and needs no name", gateway.getId());
			}
		}
		assertThat(findings.found()).isEmpty();
	}

	private void checkQuestion(ExclusiveGateway gateway, Findings findings) {
		String id = gateway.getId();
		findings.expect(String.valueOf(gateway.getName()).endsWith("か？"), "%s asks no question (…か？)", id);
		findings.expect(gateway.getIncoming().size() == 1, "%s joins and splits: use two gateways", id);
		findings.expect(gateway.getDefault() != null, "%s has no default flow", id);
		gateway.getOutgoing().forEach((flow) -> checkAnswer(flow, gateway.getDefault(), findings));
		List<String> answers = gateway.getOutgoing().stream().map((flow) -> String.valueOf(flow.getName())).toList();
		findings.expect(answers.stream().distinct().count() == answers.size(), "%s has one answer twice", id);
		if (answers.contains("はい") || answers.contains("いいえ")) {
			findings.expect(answers.size() == 2 && answers.containsAll(List.of("はい", "いいえ")),
					"%s answers %s, not はい and いいえ", id, answers);
			findings.expect(gateway.getDefault() != null && "いいえ".equals(gateway.getDefault().getName()),
					"the default of %s is not いいえ", id);
		}
	}

	private void checkAnswer(SequenceFlow flow, SequenceFlow byDefault, Findings findings) {
		findings.expect(flow.getName() != null, "%s gives no answer", flow.getId());
		boolean hasCondition = flow.getConditionExpression() != null;
		findings.expect(hasCondition != flow.equals(byDefault), "%s must have either a condition or be the default",
				flow.getId());
	}

}
