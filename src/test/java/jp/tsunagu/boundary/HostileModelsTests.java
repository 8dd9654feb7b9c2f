package jp.tsunagu.boundary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.tsunagu.Models;
import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.Tables;
import jp.tsunagu.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static jp.tsunagu.boundary.Drawn.COMMAND;
import static jp.tsunagu.boundary.Drawn.LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * An administrator may deploy and still cannot run code on the server: each hostile file
 * is refused with the place named, and nothing of it is stored.
 */
@WholeHouse
class HostileModelsTests {

	private static final String STEP = "<bpmn:serviceTask id=\"Step\" ";

	private static final String USER_TASK = "<bpmn:userTask id=\"Step\" ";

	@Autowired
	private Rest rest;

	@Autowired
	private Tables tables;

	static Stream<Arguments> processes() {
		return Stream.of(
				step("a script",
						"<bpmn:scriptTask id='Step' scriptFormat='javascript'><bpmn:script>1</bpmn:script>"
								+ "</bpmn:scriptTask>",
						"scriptTask"),
				step("a class", STEP + "camunda:class='java.lang.ProcessBuilder' />", "camunda:class"),
				step("a class by the engine's former name", STEP + "activiti:class='java.lang.Thread' />",
						"activiti:class"),
				step("a shell",
						STEP + "camunda:type='shell'>"
								+ extended("<camunda:field name='command' "
										+ "stringValue='touch target/hostile-model-ran' />")
								+ "</bpmn:serviceTask>",
						"camunda:type"),
				step("a mail", STEP + "camunda:type='mail' />", "camunda:type"),
				step("an external task", STEP + "camunda:type='external' camunda:topic='x' />", "camunda:topic"),
				step("an expression that reaches the runtime", STEP + "camunda:expression=\"" + COMMAND + "\" />",
						"models may not call"),
				step("an expression over a class", STEP + "camunda:expression=\"${''['class']}\" />",
						"models may not use"),
				step("an expression over a bean of the application",
						STEP + "camunda:expression='${dataSource.connection}' />", "dataSource"),
				step("a method of every object on a bean of ours",
						STEP + "camunda:expression='${keeper.getClass()}' />", "keeper.getClass"),
				step("a call behind an answer", STEP + "camunda:expression='${keeper.main(receiver).getClass()}' />",
						"models may not call"),
				step("a call hidden in parentheses", STEP + "camunda:expression='${(keeper).getClass()}' />",
						"models may not call"),
				step("the engine's services",
						STEP + "camunda:expression='${execution.processEngineServices.repositoryService}' />",
						"execution.processEngineServices"),
				step("a call on the execution",
						STEP + "camunda:expression=\"${execution.setVariable('receiver', 'x')}\" />",
						"execution.setVariable"),
				step("a function", STEP + "camunda:expression=\"${XML('x')}\" />", "XML"),
				step("an unknown delegate", STEP + "camunda:delegateExpression='${dataSource}' />", "dataSource"),
				step("a delegate that is calculated",
						STEP + "camunda:delegateExpression='${true ? sendMailDelegate : sendMailDelegate}' />",
						"none of the application"),
				step("a connector",
						STEP + ">"
								+ extended("<camunda:connector><camunda:connectorId>http-connector"
										+ "</camunda:connectorId></camunda:connector>")
								+ "</bpmn:serviceTask>",
						"camunda:connector"),
				step("a listener that is a class",
						USER_TASK + ">" + extended("<camunda:taskListener event='create' class='java.lang.Thread' />")
								+ "</bpmn:userTask>",
						"class"),
				step("a listener that is a script", USER_TASK + ">"
						+ extended("<camunda:executionListener event='start'><camunda:script scriptFormat='groovy'>1"
								+ "</camunda:script></camunda:executionListener>")
						+ "</bpmn:userTask>", "camunda:script"),
				step("a script among the inputs", USER_TASK + ">"
						+ extended("<camunda:inputOutput><camunda:inputParameter name='subject'><camunda:script "
								+ "scriptFormat='javascript'>1</camunda:script></camunda:inputParameter>"
								+ "</camunda:inputOutput>")
						+ "</bpmn:userTask>", "camunda:script"),
				step("an expression among the inputs",
						USER_TASK + ">"
								+ extended("<camunda:inputOutput><camunda:inputParameter name='subject'>" + COMMAND
										+ "</camunda:inputParameter></camunda:inputOutput>")
								+ "</bpmn:userTask>",
						"models may not call"),
				step("an assignee", USER_TASK + "camunda:assignee=\"" + COMMAND + "\" />", "models may not call"),
				step("a due date", USER_TASK + "camunda:dueDate=\"" + COMMAND + "\" />", "models may not call"),
				step("a name", USER_TASK + "name=\"" + COMMAND + "\" />", "models may not call"),
				step("a documentation, which the engine evaluates",
						USER_TASK + "><bpmn:documentation>" + COMMAND + "</bpmn:documentation></bpmn:userTask>",
						"models may not call"),
				step("a timer",
						"<bpmn:intermediateCatchEvent id='Step'><bpmn:timerEventDefinition id='T'><bpmn:timeDate>"
								+ COMMAND
								+ "</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
						"models may not call"),
				step("a collection",
						USER_TASK + "><bpmn:multiInstanceLoopCharacteristics camunda:elementVariable='subject' "
								+ "camunda:collection=\"" + COMMAND + "\" /></bpmn:userTask>",
						"models may not call"),
				step("a condition in another language",
						"<bpmn:exclusiveGateway id='Step' /><bpmn:sequenceFlow id='F' sourceRef='Step' targetRef='End'>"
								+ "<bpmn:conditionExpression language='groovy'>true</bpmn:conditionExpression>"
								+ "</bpmn:sequenceFlow>",
						"F: the attribute 'language'"),
				step("a source of a call",
						"<bpmn:callActivity id='Step' calledElement='teamFormation'>"
								+ extended("<camunda:in sourceExpression=\"" + COMMAND + "\" target='subject' />")
								+ "</bpmn:callActivity>",
						"models may not call"),
				step("a calculated process", "<bpmn:callActivity id='Step' calledElement='${subject}' />",
						"there is no process"),
				step("an unknown process", "<bpmn:callActivity id='Step' calledElement='nowhere' />",
						"there is no process 'nowhere'"),
				step("an unknown decision", "<bpmn:businessRuleTask id='Step' camunda:decisionRef='nowhere' />",
						"there is no decision 'nowhere'"),
				step("an unknown form", USER_TASK + "camunda:formRef='nowhere' camunda:formRefBinding='latest' />",
						"there is no form 'nowhere'"),
				step("an embedded form", USER_TASK + "camunda:formKey='embedded:app:forms/x.html' />",
						"camunda:formKey"),
				step("a form from elsewhere", USER_TASK + "camunda:formKey='https://evil.example/x' />",
						"camunda:formKey"),
				step("a form that is code", USER_TASK + "camunda:formHandlerClass='java.lang.Thread' />",
						"camunda:formHandlerClass"),
				step("an unknown group", USER_TASK + "camunda:candidateGroups='coordinator, camunda-admin' />",
						"there is no group 'camunda-admin'"),
				step("a calculated group", USER_TASK + "camunda:candidateGroups='${subject}' />",
						"there is no group '${subject}'"),
				step("an undeclared variable", USER_TASK + "camunda:assignee='${somebody}' />", "somebody"),
				step("a result nobody declared",
						STEP + "camunda:expression='${subject}' camunda:resultVariable='childName' />", "childName"),
				arguments("an unknown message", "Message_Alien", "alien.message", "drawn.bpmn",
						Drawn.process("", LIFETIME, "<bpmn:message id='Message_Alien' name='alien.message' />",
								USER_TASK + "/>")),
				arguments("a calculated message", "Message_Alien", "models may not call", "drawn.bpmn",
						Drawn.process("", LIFETIME, "<bpmn:message id='Message_Alien' name=\"" + COMMAND + "\" />",
								USER_TASK + "/>")),
				arguments("no version tag", "drawnByHand", "camunda:versionTag is missing", "drawn.bpmn",
						Drawn.process("", "camunda:historyTimeToLive='P30D'", "", USER_TASK + "/>")),
				arguments("no time to live", "drawnByHand", "camunda:historyTimeToLive is missing", "drawn.bpmn",
						Drawn.process("", "camunda:versionTag='1.0'", "", USER_TASK + "/>")),
				arguments("an entity", "the file", "cannot be read", "drawn.bpmn",
						Drawn.process("<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>", LIFETIME, "",
								USER_TASK + "name='&x;' />")),
				arguments("half a model", "the file", "cannot be read", "drawn.bpmn", Drawn.bytes("<bpmn:definitions")),
				arguments("characters that are none", "the file", "cannot be read", "drawn.bpmn",
						new byte[] { '<', 'a', '>', (byte) 0xC3, (byte) 0x28, '<', '/', 'a', '>' }),
				arguments("another kind of model", "html", "no model of this kind", "drawn.bpmn",
						Drawn.bytes("<html/>")),
				arguments("a thousand elements deep", "the file", "cannot be read", "drawn.bpmn",
						Drawn.bytes("<a>".repeat(1000) + "</a>".repeat(1000))));
	}

	static Stream<Arguments> decisionsFormsAndFiles() {
		return Stream.of(
				arguments("a decision in groovy", "Entry_Out", "groovy", "drawn.dmn",
						Drawn.decision(LIFETIME, "><text>\"HIGH\"</text>",
								"expressionLanguage='groovy'><text>1</text>")),
				arguments("a decision in javascript", "Entry_In", "javascript", "drawn.dmn",
						Drawn.decision(LIFETIME, "expressionLanguage='javascript'><text>1</text>", "><text>1</text>")),
				arguments("a decision in juel", "Entry_In", "juel", "drawn.dmn",
						Drawn.decision(LIFETIME, "expressionLanguage='juel'><text>" + COMMAND + "</text>",
								"><text>1</text>")),
				arguments("a decision that calls Java", "Entry_Out", "defines a function", "drawn.dmn", Drawn.decision(
						LIFETIME, "><text>\"HIGH\"</text>",
						"><text>{f: function(s) external {java: {class: \"java.lang.System\", "
								+ "method signature: \"getenv(java.lang.String)\"}}, r: f(\"PATH\")}.r</text>")),
				arguments("a decision that cannot be read", "Entry_Out", "cannot be read as FEEL", "drawn.dmn",
						Drawn.decision(LIFETIME, "><text>\"HIGH\"</text>", "><text>1 +</text>")),
				arguments("a decision without a version tag", "drawnDecision", "camunda:versionTag is missing",
						"drawn.dmn",
						Drawn.decision("camunda:historyTimeToLive='P30D'", "><text>-</text>", "><text>1</text>")),
				arguments("a decision with an entity", "the file", "cannot be read", "drawn.dmn",
						Drawn.bytes("<!DOCTYPE x [<!ENTITY x 'x'>]><definitions/>")),
				arguments("a form with a frame", "Field_X", "iframe", "drawn.form",
						Drawn.form("{\"id\": \"Field_X\", \"type\": \"iframe\", \"url\": \"https://evil.example\"}")),
				arguments("a form with a script", "Field_X", "runs in a browser", "drawn.form",
						Drawn.form("{\"id\": \"Field_X\", \"type\": \"html\", \"content\": \"<script>1</script>\"}")),
				arguments("a form with a broken pattern", "Field_X", "pattern", "drawn.form",
						Drawn.form("{\"id\": \"Field_X\", \"key\": \"x\", \"type\": \"textfield\", "
								+ "\"validate\": {\"pattern\": \"(\"}}")),
				arguments("a form that says a thing twice", "the file", "cannot be read", "drawn.form",
						Drawn.bytes("{\"id\": \"a\", \"id\": \"b\", \"components\": []}")),
				arguments("a form without an id", "the form", "no id", "drawn.form",
						Drawn.bytes("{\"components\": []}")),
				arguments("a case model", "the file", "no .bpmn", "drawn.cmmn", Drawn.bytes("<x/>")),
				arguments("a model under another ending", "the file", "no .bpmn", "drawn.bpmn20.xml",
						Drawn.process(USER_TASK + "/>")),
				arguments("a script beside", "the file", "no .bpmn", "evil.groovy", Drawn.bytes("1")),
				arguments("too large a file", "the file", "larger than 1 MB", "drawn.form",
						Drawn.bytes("{\"id\": \"" + "x".repeat(1024 * 1024) + "\"}")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "processes", "decisionsFormsAndFiles" })
	void aHostileFileIsRefusedAndNothingIsStored(String what, String element, String words, String file,
			byte[] content) {
		Map<String, String> before = this.tables.fingerprints();

		Reply reply = this.rest.deploy("admin", Map.of(file, content));

		assertThat(reply.status()).as(reply.text()).isEqualTo(400);
		assertThat(reply.message()).contains("Nothing was deployed")
			.contains(file + ", " + element + ": ")
			.contains(words);
		assertThat(this.tables.fingerprints()).isEqualTo(before);
	}

	@Test
	void everyFindingIsTold() {
		byte[] model = Drawn.process("", "", "", USER_TASK + "camunda:formRef='nowhere' camunda:assignee='${x.y}' />");

		Reply reply = this.rest.deploy("admin", Map.of("a.bpmn", model, "evil.groovy", Drawn.bytes("1")));

		assertThat(reply.message().lines()).hasSize(6)
			.first()
			.isEqualTo("Nothing was deployed. 5 finding(s), see docs/operations.md:");
	}

	@Test
	void whatIsNewMayReferToWhatIsNew() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("drawn.bpmn",
				Drawn.process("", LIFETIME, "",
						USER_TASK + "camunda:formRef='drawn-form' camunda:formRefBinding='latest' "
								+ "camunda:assignee='${keeper.main(execution.processBusinessKey)}' />"));
		files.put("drawn.form", Drawn.form("{\"id\": \"F\", \"key\": \"answer\", \"type\": \"textfield\"}"));

		assertThat(deployed(files).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@MethodSource("ownFiles")
	void everyFileOfOursIsStillAccepted(Path file) throws IOException {
		assertThat(edited(file, "", "").status()).isEqualTo(200);
	}

	@Test
	void aHarmlessEditIsAccepted() throws IOException {
		assertThat(edited(Path.of("bpmn", "intake", "consultationIntake.bpmn"), "一次整理をする", "最初の整理をする").status())
			.isEqualTo(200);
		assertThat(edited(Path.of("bpmn", "intake", "responseDue.dmn"), "<text>3</text>", "<text>4</text>").status())
			.isEqualTo(200);
		assertThat(edited(Path.of("forms", "intake", "triage-consultation.form"), "支援の柱", "柱").status()).isEqualTo(200);
		assertThat(edited(Path.of("bpmn", "intake", "consultationIntake.bpmn"), "execution.tenantId, 5",
				"execution.tenantId, 7")
			.status()).isEqualTo(200);
	}

	static List<Path> ownFiles() throws IOException {
		return Stream.of(Models.bpmn(), Models.dmn(), Models.forms()).flatMap(List::stream).toList();
	}

	private Reply edited(Path file, String from, String to) throws IOException {
		String content = Files.readString(file);
		assertThat(content).contains(from);
		return deployed(Map.of(file.toString(), content.replace(from, to).getBytes(StandardCharsets.UTF_8)));
	}

	/** Deployed and taken back, so that other tests of the house find it unchanged. */
	private Reply deployed(Map<String, byte[]> files) {
		Reply reply = this.rest.deploy("admin", files);
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
		Reply deleted = this.rest.call("DELETE", "admin", "/deployment/" + reply.json().path("id").asText(), null);
		assertThat(deleted.status()).as(deleted.text()).isEqualTo(204);
		return reply;
	}

	@AfterEach
	void nothingHasRun() {
		assertThat(Path.of(Drawn.MARK)).doesNotExist();
	}

	private static Arguments step(String what, String step, String words) {
		String element = words.contains(": ") ? words.replaceAll(": .*", "") : (what.equals("a timer") ? "T" : "Step");
		String told = words.replaceAll("^.*: ", "");
		return arguments(what, element, told, "drawn.bpmn", Drawn.process(step));
	}

	private static String extended(String inside) {
		return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
	}

}
