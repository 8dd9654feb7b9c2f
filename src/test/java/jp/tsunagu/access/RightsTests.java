package jp.tsunagu.access;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What each group may do through engine-rest, and what nobody may. */
@DemoHouse
class RightsTests {

	@Autowired
	private Client client;

	@Autowired
	private Probe probe;

	@ParameterizedTest
	@ValueSource(strings = { "/engine", "/user", "/task", "/deployment", "/filter", "/nothing-here" })
	void withoutCredentialsOrWithWrongOnesNothingAnswers(String path) {
		assertThat(this.client.send(null, null, "GET", path, null).statusCode()).isEqualTo(401);
		assertThat(this.client.send("coord-b", "coord-a", "GET", path, null).statusCode()).isEqualTo(401);
		assertThat(this.client.send("nobody", "nobody", "GET", path, null).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "supporter-n", "municipality-m", "prefecture-p" })
	void whoWorksWithoutTheEngineHasNoRest(String user) {
		assertThat(this.client.get(user, "/task").statusCode()).isEqualTo(403);
		assertThat(this.client.get(user, "/user").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "coord-b, 403", "lead, 403", "admin, 200" })
	void onlyTheAdministratorDeploys(String user, int status) {
		assertThat(deploy(user).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "coord-b", "lead", "admin" })
	void nobodyStoresAFilter(String user) {
		String filter = """
				{"resourceType": "Task", "name": "x", "query": {"assigneeExpression": "${''.getClass()}"}}""";

		assertThat(this.client.post(user, "/filter/create", filter).statusCode()).isEqualTo(403);
		assertThat(this.client.post(user, "/task", "{\"assigneeExpression\": \"${1+1}\"}").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "PUT, variables/x, '{\"value\": \"家族の名前\", \"type\": \"String\"}'",
			"PUT, localVariables/recordNumber, '{\"value\": \"YM-R08-9999\", \"type\": \"String\"}'",
			"POST, comment/create, '{\"message\": \"家族の名前\"}'", "PUT, '', '{\"description\": \"家族の名前\"}'",
			"POST, bpmnError, '{\"errorCode\": \"x\"}'", "POST, bpmnEscalation, '{\"escalationCode\": \"x\"}'",
			"POST, resolve, '{}'", "POST, delegate, '{\"userId\": \"coord-c\"}'" })
	void noWayLeadsRoundTheForm(String method, String path, String body) {
		String task = this.probe.startedFor("coord-a");
		this.client.post("coord-b", "/task/" + task + "/claim", "{\"userId\": \"coord-b\"}");

		HttpResponse<String> answer = this.client.send("coord-b", "coord-b", method,
				("/task/" + task + "/" + path).replaceAll("/$", ""), body);

		assertThat(answer.statusCode()).isIn(400, 403);
	}

	@Test
	void aCoordinatorStartsAnIntakeAndNoOtherProcess() {
		assertThat(this.client.get("coord-b", "/process-definition?startablePermissionCheck=true&latestVersion=true")
			.body()).contains("consultationIntake", "issueLifecycle", "issueEvent", "councilAttendance", "councilEvent")
			.doesNotContain("councilSubmission")
			.doesNotContain(Probe.KEY)
			.doesNotContain("individualSupportCase");
		assertThat(
				this.client.post("coord-b", "/process-definition/key/%s/start".formatted(Probe.KEY), "{}").statusCode())
			.isEqualTo(403);
	}

	@Test
	void aCoordinatorSeesThemselvesAmongUsersAndNoInstanceOrHistory() {
		this.probe.startedFor("coord-a");

		assertThat(this.client.get("coord-b", "/user").body()).contains("coord-b").doesNotContain("coord-a");
		assertThat(this.client.get("coord-b", "/process-instance").body()).isEqualTo("[]");
		assertThat(this.client.get("coord-b", "/history/task").body()).isEqualTo("[]");
		assertThat(this.client.get("coord-b", "/authorization").body()).isEqualTo("[]");
		assertThat(this.client.delete("coord-b", "/user/coord-b").statusCode()).isEqualTo(403);
	}

	@Test
	void aFlagBearerLooksOnButDoesNotInterfere() {
		String task = this.probe.startedFor("coord-a");
		String instance = this.probe.instanceOf(task);

		assertThat(this.client.get("lead", "/process-instance/" + instance).statusCode()).isEqualTo(200);
		assertThat(this.client.get("lead", "/history/process-instance/" + instance).statusCode()).isEqualTo(200);
		assertThat(this.client.delete("lead", "/process-instance/" + instance).statusCode()).isEqualTo(403);
		assertThat(
				this.client.put("lead", "/process-instance/%s/suspended".formatted(instance), "{\"suspended\": true}")
					.statusCode())
			.isEqualTo(403);
		assertThat(this.client
			.put("lead", "/process-instance/%s/variables/outcome".formatted(instance),
					"{\"value\": \"x\", \"type\": \"String\"}")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void anAdministratorManagesPeopleButReadsNoCase() {
		String task = this.probe.startedFor("coord-a");
		String instance = this.probe.instanceOf(task);

		assertThat(this.client.get("admin", "/user").body()).contains("coord-a", "coord-x");
		for (String list : new String[] { "/task", "/process-instance", "/variable-instance", "/execution",
				"/history/process-instance", "/history/task", "/history/variable-instance", "/history/detail",
				"/history/activity-instance", "/history/user-operation", "/filter" }) {
			assertThat(this.client.get("admin", list).body()).as(list).isEqualTo("[]");
		}
		assertThat(this.client.get("admin", "/task/" + task).statusCode()).isEqualTo(404);
		assertThat(this.client.get("admin", "/task/%s/deployed-form".formatted(task)).statusCode()).isIn(400, 403);
		assertThat(this.client.get("admin", "/process-instance/%s/variables".formatted(instance)).statusCode())
			.isIn(400, 403);
	}

	@Test
	void anAdministratorCannotDeleteRunningCasesAlongWithAModel() {
		String task = this.probe.startedFor("coord-a");
		String deployment = this.probe.deploymentOf(task);

		for (String how : new String[] { "?cascade=true", "" }) {
			assertThat(this.client.delete("admin", "/deployment/" + deployment + how).statusCode()).as(how)
				.isGreaterThanOrEqualTo(400);
		}
		assertThat(this.client.get("coord-b", "/task/" + task).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> deploy(String user) {
		String boundary = UUID.randomUUID().toString();
		ByteArrayOutputStream model = new ByteArrayOutputStream();
		Bpmn.writeModelToStream(model, Probe.model("deployedBy" + user.replace("-", "")));
		String body = """
				--%1$s\r
				Content-Disposition: form-data; name="deployment-name"\r
				\r
				modeler\r
				--%1$s\r
				Content-Disposition: form-data; name="model"; filename="model.bpmn"\r
				Content-Type: application/octet-stream\r
				\r
				%2$s\r
				--%1$s--\r
				""".formatted(boundary, model.toString(StandardCharsets.UTF_8));
		String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
		return this.client.send(HttpRequest.newBuilder(this.client.uri("/engine-rest/deployment/create"))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Authorization", "Basic " + login)
			.POST(BodyPublishers.ofString(body))
			.build());
	}

}
