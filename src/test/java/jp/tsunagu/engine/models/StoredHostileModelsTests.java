package jp.tsunagu.engine.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.WholeHouse;
import jp.tsunagu.boundary.Drawn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The doors behind the gate: what lies in the database already, from before there was a
 * gate or written there by another hand, does not run either.
 */
@WholeHouse
class StoredHostileModelsTests {

	private static final Path MARK = Path.of(Drawn.MARK);

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService processes;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private FilterService filters;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Rest rest;

	@BeforeEach
	@AfterEach
	void clean() throws IOException {
		for (Deployment deployment : this.repository.createDeploymentQuery().deploymentName("hostile").list()) {
			this.database.sql("delete from act_ru_job").update();
			this.repository.deleteDeployment(deployment.getId(), true);
		}
		Files.deleteIfExists(MARK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:serviceTask id='Step' camunda:expression=\"" + Drawn.COMMAND + "\" />",
			"<bpmn:userTask id='Step' camunda:assignee=\"" + Drawn.COMMAND + "\" />",
			"<bpmn:userTask id='Step'><bpmn:documentation>" + Drawn.COMMAND + "</bpmn:documentation></bpmn:userTask>",
			"<bpmn:serviceTask id='Step' camunda:class='jp.tsunagu.engine.models.StoredHostileModelsTests$Marker' />",
			"<bpmn:userTask id='Step'><bpmn:extensionElements><camunda:executionListener event='start' "
					+ "class='jp.tsunagu.engine.models.StoredHostileModelsTests$Marker' /></bpmn:extensionElements>"
					+ "</bpmn:userTask>",
			"<bpmn:serviceTask id='Step' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command' "
					+ "stringValue='touch' /><camunda:field name='arg1' stringValue='" + Drawn.MARK
					+ "' /></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:scriptTask id='Step' scriptFormat='juel'><bpmn:script>" + Drawn.COMMAND
					+ "</bpmn:script></bpmn:scriptTask>",
			"<bpmn:userTask id='Step'><bpmn:extensionElements><camunda:executionListener event='start'>"
					+ "<camunda:script scriptFormat='juel'>" + Drawn.COMMAND
					+ "</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:userTask>" })
	void aStoredModelRunsNothing(String step) {
		stored("drawn.bpmn", Drawn.process("<bpmn:userTask id='Step' />"), Drawn.process(step));

		assertNothingRuns(() -> this.processes.startProcessInstanceByKey("drawnByHand", "YM-R08-9999"));
	}

	/**
	 * The last two doors the engine and the class path keep shut; should they open, this
	 * says so.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "expressionLanguage='juel'><text>" + Drawn.COMMAND + "</text>",
			"expressionLanguage='javascript'><text>1</text>",
			"><text>{f: function(s) external {java: {class: \"java.lang.System\", method signature: "
					+ "\"getenv(java.lang.String)\"}}, r: f(\"PATH\")}.r</text>" })
	void aStoredDecisionReachesNothing(String output) {
		byte[] harmless = Drawn.decision(Drawn.LIFETIME, "><text>-</text>", "><text>1</text>");
		stored("drawn.dmn", harmless, Drawn.decision(Drawn.LIFETIME, "><text>-</text>", output));

		assertNothingRuns(() -> {
			var result = this.decisions
				.evaluateDecisionTableByKey("drawnDecision", Map.<String, Object>of("urgency", "HIGH"))
				.collectEntries("days");
			assertThat(result).containsOnlyNulls();
			throw new IllegalStateException("answered nothing");
		});
	}

	@Test
	void aStoredFilterRunsNothing() {
		Filter filter = this.filters.newTaskFilter("hostile");
		filter.setQuery(this.tasks.createTaskQuery().taskAssigneeExpression(Drawn.COMMAND));
		this.filters.saveFilter(filter);
		try {
			assertNothingRuns(() -> this.filters.list(filter.getId()));
		}
		finally {
			this.filters.deleteFilter(filter.getId());
		}
	}

	@Test
	void aStoredModelIsNotDeployedAgain() {
		String deployment = stored("drawn.bpmn", Drawn.process("<bpmn:userTask id='Step' />"),
				Drawn.process("<bpmn:serviceTask id='Step' camunda:class='java.lang.Thread' />"));

		Reply reply = this.rest.post("admin", "/deployment/%s/redeploy".formatted(deployment), Map.of());

		assertThat(reply.status()).as(reply.text()).isEqualTo(400);
		assertThat(reply.message()).contains("drawn.bpmn, Step: ").contains("camunda:class");
	}

	/** The same way of storing lets a harmless model run: the tests above can fail. */
	@Test
	void aHarmlessStoredModelRuns() {
		stored("drawn.bpmn", Drawn.process("<bpmn:userTask id='Step' />"),
				Drawn.process("<bpmn:userTask id='Step' name='changed' />"));

		this.processes.startProcessInstanceByKey("drawnByHand", "YM-R08-9999");

		assertThat(this.tasks.createTaskQuery().processDefinitionKey("drawnByHand").singleResult().getName())
			.isEqualTo("changed");
	}

	private String stored(String file, byte[] harmless, byte[] hostile) {
		Deployment deployment = this.repository.createDeployment()
			.name("hostile")
			.addInputStream(file, new ByteArrayInputStream(harmless))
			.deploy();
		this.database.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?")
			.params(List.of(hostile, deployment.getId()))
			.update();
		var cache = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getDeploymentCache();
		cache.discardProcessDefinitionCache();
		cache.discardDecisionDefinitionCache();
		return deployment.getId();
	}

	private static void assertNothingRuns(ThrowingCallable attempt) {
		Throwable thrown = catchThrowable(attempt);
		assertThat(MARK).satisfies((mark) -> {
			TimeUnit.MILLISECONDS.sleep(200); // a program that was started needs a moment
			assertThat(mark).doesNotExist();
		});
		assertThat(thrown).isInstanceOf(RuntimeException.class);
	}

	/** Leaves a mark if anything ever calls it. */
	public static class Marker implements JavaDelegate {

		public Marker() throws IOException {
			Files.createFile(MARK);
		}

		@Override
		public void execute(DelegateExecution execution) {
			// it is too late already
		}

	}

}
