package jp.tsunagu.boundary;

import java.nio.charset.StandardCharsets;

/** Small models and forms as text, whole but for the part that a test is about. */
public final class Drawn {

	public static final String MARK = "target/hostile-model-ran";

	/** Runs a command wherever the engine takes it for an expression of its own. */
	public static final String COMMAND = "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
			+ ".exec('touch " + MARK + "')}";

	public static final String LIFETIME = "camunda:versionTag=\"1.0\" camunda:historyTimeToLive=\"P30D\"";

	private Drawn() {
	}

	/** A process from Start over the given step, whose id is Step, to End. */
	public static byte[] process(String step) {
		return process("", LIFETIME, "", step);
	}

	public static byte[] process(String prologue, String lifetime, String before, String step) {
		return bytes(
				"""
						<?xml version="1.0" encoding="UTF-8"?>%s
						<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
							xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
							xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_Drawn" targetNamespace="drawn">
							%s
							<bpmn:process id="drawnByHand" isExecutable="true" %s>
								<bpmn:startEvent id="Start" />
								<bpmn:sequenceFlow id="Flow_Start" sourceRef="Start" targetRef="Step" />
								%s
								<bpmn:sequenceFlow id="Flow_End" sourceRef="Step" targetRef="End" />
								<bpmn:endEvent id="End" />
							</bpmn:process>
						</bpmn:definitions>"""
					.formatted(prologue, before, lifetime, step));
	}

	/** A decision with one rule. */
	public static byte[] decision(String lifetime, String inputEntry, String outputEntry) {
		return bytes("""
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
					xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_Drawn" name="d" namespace="drawn">
					<decision id="drawnDecision" name="d" %s>
						<decisionTable id="Table">
							<input id="Input"><inputExpression id="In"><text>urgency</text></inputExpression></input>
							<output id="Output" name="days" typeRef="integer" />
							<rule id="Rule">
								<inputEntry id="Entry_In" %s</inputEntry>
								<outputEntry id="Entry_Out" %s</outputEntry>
							</rule>
						</decisionTable>
					</decision>
				</definitions>""".formatted(lifetime, inputEntry, outputEntry));
	}

	public static byte[] form(String component) {
		return bytes("""
				{"id": "drawn-form", "type": "default", "schemaVersion": 16, "components": [%s]}"""
			.formatted(component));
	}

	public static byte[] bytes(String text) {
		return text.strip().getBytes(StandardCharsets.UTF_8);
	}

}
