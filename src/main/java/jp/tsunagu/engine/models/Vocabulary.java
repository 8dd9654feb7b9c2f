package jp.tsunagu.engine.models;

import java.util.Map;
import java.util.Set;

/**
 * What a kind of file may hold. A list of what is allowed: what the engine learns in a
 * later version is refused until somebody has looked at it.
 *
 * @param model the namespaces of the standard
 * @param extension the namespace of the engine's own additions
 * @param drawing the namespaces of pictures, which the engine runs nothing of
 * @param elements elements of the standard
 * @param attributes attributes of those elements
 * @param extensionAttributes the engine's own attributes on them
 * @param extensionElements the engine's own elements and the attributes of each
 */
record Vocabulary(Set<String> model, String extension, Set<String> drawing, Set<String> elements,
		Set<String> attributes, Set<String> extensionAttributes, Map<String, Set<String>> extensionElements) {

	private static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
			"http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI",
			"https://www.omg.org/spec/DMN/20191111/DMNDI/", "http://www.omg.org/spec/DMN/20180521/DMNDI/",
			"http://www.omg.org/spec/DMN/20180521/DC/", "http://www.omg.org/spec/DMN/20180521/DI/",
			"http://bpmn.io/schema/dmn/biodi/2.0");

	static final Vocabulary BPMN = new Vocabulary(Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL"),
			"http://camunda.org/schema/1.0/bpmn", DRAWING,
			words("""
					definitions process documentation extensionElements message error escalation
					startEvent endEvent boundaryEvent intermediateCatchEvent intermediateThrowEvent
					messageEventDefinition timerEventDefinition timeDate timeDuration conditionalEventDefinition condition
					errorEventDefinition escalationEventDefinition terminateEventDefinition compensateEventDefinition
					linkEventDefinition source target
					task userTask serviceTask sendTask receiveTask manualTask businessRuleTask callActivity subProcess
					multiInstanceLoopCharacteristics completionCondition loopCardinality
					exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
					sequenceFlow conditionExpression incoming outgoing
					collaboration participant messageFlow laneSet lane flowNodeRef childLaneSet
					textAnnotation text association group category categoryValue"""),
			words("""
					id name targetNamespace expressionLanguage typeLanguage exporter exporterVersion isExecutable isClosed
					processType sourceRef targetRef default attachedToRef cancelActivity isInterrupting parallelMultiple
					messageRef errorRef errorCode escalationRef escalationCode activityRef waitForCompletion
					calledElement triggeredByEvent isSequential behavior isForCompensation startQuantity completionQuantity
					gatewayDirection eventGatewayType instantiate processRef textFormat associationDirection
					categoryValueRef value"""),
			words("""
					asyncBefore asyncAfter exclusive assignee candidateGroups dueDate followUpDate priority jobPriority
					formRef formRefBinding delegateExpression expression resultVariable collection elementVariable
					decisionRef decisionRefBinding mapDecisionResult calledElementBinding variableName variableEvents
					historyTimeToLive versionTag isStartableInTasklist errorCodeVariable errorMessageVariable
					escalationCodeVariable errorMessage"""),
			Map.of("executionListener", words("delegateExpression expression event"), "taskListener",
					words("delegateExpression expression event id"), "in",
					words("source target businessKey variables local sourceExpression"), "out",
					words("source target variables local sourceExpression"), "inputOutput", Set.of(), "inputParameter",
					words("name"), "outputParameter", words("name"), "properties", Set.of(), "property",
					words("id name value"), "failedJobRetryTimeCycle", Set.of()));

	static final Vocabulary DMN = new Vocabulary(
			Set.of("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/",
					"http://www.omg.org/spec/DMN/20151101/dmn.xsd"),
			"http://camunda.org/schema/1.0/dmn", DRAWING,
			words("""
					definitions decision description question allowedAnswers extensionElements variable
					informationRequirement requiredDecision requiredInput inputData authorityRequirement requiredAuthority
					knowledgeSource decisionTable input inputExpression inputValues output outputValues
					defaultOutputEntry rule inputEntry outputEntry annotation annotationEntry literalExpression text
					textAnnotation association sourceRef targetRef"""),
			words("""
					id name label namespace exporter exporterVersion expressionLanguage typeLanguage typeRef hitPolicy
					aggregation preferredOrientation outputLabel href textFormat associationDirection"""),
			words("versionTag historyTimeToLive inputVariable"), Map.of());

	private static Set<String> words(String words) {
		return Set.of(words.strip().split("\\s+"));
	}

}
