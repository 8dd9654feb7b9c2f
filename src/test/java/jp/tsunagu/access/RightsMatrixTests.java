package jp.tsunagu.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what, as one table: every role, at home and towards another area, at every
 * webapp, page and main call. The subject is always a task and case of 横須賀・三浦.
 */
@DemoHouse
class RightsMatrixTests {

	/** People of 横須賀・三浦, then those of 湘南東部, then those without an area or login. */
	private static final List<String> PEOPLE = List.of("coord-b", "lead", "supporter-n", "municipality-m", "coord-x",
			"lead-x", "admin", "prefecture-p", "nobody");

	/**
	 * yes: done, or shown with the subject in it. none: answered, without the subject.
	 * form: may do it, with a form that is filled in. no: refused.
	 */
	private static final String MATRIX = """
			                                                                             | coord-b        | lead           | supporter-n    | municipality-m | coord-x        | lead-x         | admin          | prefecture-p   | nobody
			GET /                                                                        | yes            | yes            | yes            | yes            | yes            | yes            | yes            | yes            | no
			GET /notices                                                                 | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /outbox                                                                  | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /absences                                                                | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /reports                                                                 | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /issues                                                                  | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /councils                                                                | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /children                                                                | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /children/figures                                                        | yes            | yes            | no             | yes            | yes            | yes            | no             | yes            | no
			GET /finished                                                                | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /situation                                                               | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /situation/tasks                                                         | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /situation/part                                                          | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /history/{case}                                                          | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			GET /history/{case}/model                                                    | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			GET /live                                                                    | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /status-updates                                                          | no             | no             | yes            | no             | no             | no             | no             | no             | no
			GET /calendar                                                                | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /calendar/feed/unknown.ics                                               | no             | no             | no             | no             | no             | no             | no             | no             | no
			GET /password                                                                | yes            | yes            | yes            | yes            | yes            | yes            | yes            | yes            | no
			GET /passkeys                                                                | yes            | yes            | yes            | yes            | yes            | yes            | yes            | yes            | no
			GET /passkey                                                                 | yes            | yes            | yes            | yes            | yes            | yes            | yes            | yes            | no
			GET /session                                                                 | yes            | yes            | yes            | yes            | yes            | yes            | yes            | yes            | no
			GET /actuator/health                                                         | yes            | yes            | yes            | yes            | yes            | yes            | yes            | yes            | yes
			GET /actuator/metrics                                                        | no             | no             | no             | no             | no             | no             | yes            | no             | no
			GET /unknown                                                                 | no             | no             | no             | no             | no             | no             | no             | no             | no
			GET /camunda/app/tasklist/default/                                           | yes            | yes            | no             | no             | yes            | yes            | no             | no             | no
			GET /camunda/app/cockpit/default/                                            | no             | yes            | no             | no             | no             | yes            | yes            | no             | no
			GET /camunda/app/admin/default/                                              | no             | no             | no             | no             | no             | no             | yes            | no             | no
			GET /camunda/app/welcome/default/                                            | yes            | yes            | no             | no             | yes            | yes            | yes            | no             | no
			GET /camunda/app/admin/default/setup/                                        | no             | no             | no             | no             | no             | no             | no             | no             | no
			GET /camunda/api/engine/engine/default/task {task}                           | yes            | yes            | no             | no             | none           | none           | none           | no             | no
			GET /camunda/api/engine/engine/default/task/{task}                           | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics   | no             | yes            | no             | no             | no             | yes            | yes            | no             | no
			POST /camunda/api/engine/engine/default/task/{task}/claim                    | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/task {task}                                                 | yes            | yes            | no             | no             | none           | none           | none           | no             | no
			GET /engine-rest/task/{task}                                                 | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/task/{task}/deployed-form                                   | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/task/{task}/variables                                       | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			POST /engine-rest/task/{task}/claim                                          | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			POST /engine-rest/task/{task}/complete                                       | yes            | yes            | no             | no             | no             | no             | no             | no             | no
			POST /engine-rest/task/{task}/comment/create                                 | no             | no             | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/process-instance {case}                                     | none           | yes            | no             | no             | none           | none           | none           | no             | no
			GET /engine-rest/process-instance/{case}                                     | no             | yes            | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/process-instance/{case}/variables                           | no             | yes            | no             | no             | no             | no             | no             | no             | no
			PUT /engine-rest/process-instance/{case}/variables/outcome                   | no             | no             | no             | no             | no             | no             | no             | no             | no
			PUT /engine-rest/process-instance/{case}/suspended                           | no             | no             | no             | no             | no             | no             | no             | no             | no
			DELETE /engine-rest/process-instance/{case}                                  | no             | no             | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/history/process-instance {case}                             | none           | yes            | no             | no             | none           | none           | none           | no             | no
			GET /engine-rest/history/task {task}                                         | none           | yes            | no             | no             | none           | none           | none           | no             | no
			GET /engine-rest/history/variable-instance {case}                            | none           | yes            | no             | no             | none           | none           | none           | no             | no
			GET /engine-rest/variable-instance {case}                                    | yes            | yes            | no             | no             | none           | none           | none           | no             | no
			GET /engine-rest/process-definition consultationIntake                       | yes            | yes            | no             | no             | yes            | yes            | yes            | no             | no
			GET /engine-rest/decision-definition responseDue                             | none           | yes            | no             | no             | none           | yes            | yes            | no             | no
			GET /engine-rest/deployment tsunagu                                          | none           | yes            | no             | no             | none           | yes            | yes            | no             | no
			GET /engine-rest/job {case}                                                  | none           | none           | no             | no             | none           | none           | none           | no             | no
			POST /engine-rest/process-definition/key/consultationIntake/start            | form           | form           | no             | no             | form           | form           | no             | no             | no
			POST /engine-rest/process-definition/key/individualSupportCase/start         | no             | no             | no             | no             | no             | no             | no             | no             | no
			POST /engine-rest/message                                                    | no             | no             | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/user coord-c                                                | none           | none           | no             | no             | none           | none           | yes            | no             | no
			POST /engine-rest/user/create                                                | no             | no             | no             | no             | no             | no             | yes            | no             | no
			GET /engine-rest/group coordinator                                           | yes            | yes            | no             | no             | yes            | yes            | yes            | no             | no
			POST /engine-rest/group/create                                               | no             | no             | no             | no             | no             | no             | yes            | no             | no
			GET /engine-rest/tenant yokosuka-miura                                       | yes            | yes            | no             | no             | none           | none           | yes            | no             | no
			GET /engine-rest/authorization coordinator                                   | none           | none           | no             | no             | none           | none           | none           | no             | no
			POST /engine-rest/authorization/create                                       | no             | no             | no             | no             | no             | no             | no             | no             | no
			GET /engine-rest/filter 自分の仕事                                                | yes            | yes            | no             | no             | yes            | yes            | none           | no             | no
			POST /engine-rest/filter/create                                              | no             | no             | no             | no             | no             | no             | no             | no             | no
			DELETE /engine-rest/user/nobody-of-the-house                                 | no             | no             | no             | no             | no             | no             | yes            | no             | no
			GET /engine-rest/unknown                                                     | no             | no             | no             | no             | no             | no             | no             | no             | no
			PATCH /engine-rest/task                                                      | no             | no             | no             | no             | no             | no             | no             | no             | no
			""";

	@Autowired
	private Client client;

	@Autowired
	private Probe probe;

	@Autowired
	private People people;

	private final Map<String, Browser> browsers = new HashMap<>();

	private String untouched;

	private String task;

	@BeforeEach
	void everybodyLogsIn() {
		this.untouched = this.probe.startedFor("coord-a");
		this.people.create("lead-x", "旗 湘南", "lead-x", "shonan-east", HouseGroup.COORDINATOR, HouseGroup.FLAG_BEARER);
		for (String user : PEOPLE) {
			Browser browser = new Browser(this.client);
			browser.logIn(user, user);
			browser.open("/");
			this.browsers.put(user, browser);
		}
	}

	@Test
	void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
		List<String> table = new ArrayList<>();
		table.add(row("", PEOPLE));
		MATRIX.lines()
			.map((line) -> line.split("\\|")[0].strip())
			.filter((call) -> !call.isEmpty())
			.forEach((call) -> table.add(row(call, PEOPLE.stream().map((user) -> verdict(user, call)).toList())));

		assertThat(String.join("\n", table) + "\n").isEqualTo(MATRIX);
	}

	private static String row(String call, List<String> cells) {
		return ("%-77s".formatted(call)
				+ cells.stream().map((cell) -> "| %-15s".formatted(cell)).collect(Collectors.joining()))
			.stripTrailing();
	}

	private String verdict(String user, String call) {
		String[] parts = call.split(" ");
		boolean reads = "GET".equals(parts[0]);
		this.task = reads ? this.untouched : this.probe.startedFor("coord-a");
		String path = named(parts[1]);
		HttpResponse<String> answer = path.startsWith("/engine-rest") ? program(user, parts[0], path)
				: person(user, parts[0], path);
		if (answer.statusCode() == 400 && answer.body().contains("「")) {
			return "form";
		}
		if (answer.statusCode() / 100 != 2) {
			return "no";
		}
		return (!reads || parts.length < 3 || answer.body().contains(named(parts[2]))) ? "yes" : "none";
	}

	private String named(String text) {
		return text.replace("{task}", this.task).replace("{case}", this.probe.instanceOf(this.task));
	}

	private HttpResponse<String> program(String user, String method, String path) {
		String login = "nobody".equals(user) ? null : user;
		return this.client.send(login, user, method, path.substring("/engine-rest".length()), body(user, method, path));
	}

	private HttpResponse<String> person(String user, String method, String path) {
		Browser browser = this.browsers.get(user);
		boolean page = !path.matches("/camunda/api/.*|/actuator/.*|/session|/live");
		return page ? browser.open(path) : browser.call(method, path, body(user, method, path));
	}

	private String body(String user, String method, String path) {
		if ("GET".equals(method)) {
			return null;
		}
		return switch (path.substring(path.lastIndexOf('/') + 1)) {
			case "claim" -> "{\"userId\": \"%s\"}".formatted(user);
			case "outcome" -> "{\"value\": \"x\", \"type\": \"String\"}";
			case "suspended" -> "{\"suspended\": true}";
			case "message" -> "{\"messageName\": \"case.opened\", \"processInstanceId\": \"%s\"}"
				.formatted(this.probe.instanceOf(this.task));
			case "create" -> created(user, path);
			default -> "{}";
		};
	}

	private static String created(String user, String path) {
		return switch (path.split("/")[2]) {
			case "user" ->
				"{\"profile\": {\"id\": \"made-by-%s\"}, \"credentials\": {\"password\": \"x\"}}".formatted(user);
			case "group" -> "{\"id\": \"group-of-%s\", \"name\": \"x\"}".formatted(user);
			case "filter" -> "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {}}";
			case "authorization" ->
				"{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"%s\", \"resourceType\": 7, \"resourceId\": \"*\"}"
					.formatted(user);
			default -> "{\"message\": \"x\"}";
		};
	}

}
