package jp.tsunagu.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sends who means harm, and how the door answers. */
@DemoHouse
class HostileInputTests {

	private static final String TASKS = "/camunda/api/engine/engine/default/task";

	private static final String TRACE = "(?s).*(Exception|\\tat |a-family-name|select \\*|org\\.camunda|jp\\.tsunagu).*";

	@Autowired
	private Client client;

	@Autowired
	private Probe probe;

	@Autowired
	private ManagementService management;

	@Autowired
	private Environment environment;

	private Browser browser;

	@BeforeEach
	void anEmptyBrowser() {
		this.browser = new Browser(this.client);
	}

	@Test
	void behindTlsCookiesAreSecureAndTheBrowserStaysOnTls() {
		HttpResponse<String> page = get("/login", "X-Forwarded-Proto", "https");
		String cookie = page.headers().firstValue(HttpHeaders.SET_COOKIE).orElseThrow();
		assertThat(cookie).startsWith("SESSION=").contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
		assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");

		String token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		HttpResponse<String> login = this.client.send(HttpRequest.newBuilder(this.client.uri("/login"))
			.header("X-Forwarded-Proto", "https")
			.header("Cookie", cookie.replaceFirst(";.*", ""))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=coord-b&password=coord-b&_csrf=" + token))
			.build());
		assertThat(login.headers().allValues(HttpHeaders.SET_COOKIE)).hasSize(2)
			.allSatisfy((set) -> assertThat(set).contains("; Secure", "; SameSite=Lax"));
		assertThat(URI.create(login.headers().firstValue("Location").orElseThrow()).isAbsolute()).isFalse();
	}

	@Test
	void withoutTlsTheDemoStillWorks() {
		HttpResponse<String> page = get("/login", "Accept", "text/html");

		assertThat(page.headers().firstValue(HttpHeaders.SET_COOKIE).orElseThrow()).contains("; HttpOnly")
			.doesNotContain("Secure");
		assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	@Test
	void onlyAProxyOnThisMachineIsBelievedUnlessConfigured() {
		assertThat(this.environment.getProperty("server.forward-headers-strategy")).isEqualTo("native");
		assertThat(this.environment.getProperty("server.tomcat.remoteip.internal-proxies"))
			.isEqualTo("127.0.0.1|0:0:0:0:0:0:0:1");
	}

	@Test
	void aSessionThatAnAttackerHasChosenIsNotTheOneAfterLogin() {
		Browser attacker = new Browser(this.client);
		attacker.open("/login");
		String known = attacker.session();
		String invented = Base64.getEncoder().encodeToString("0b7f3c60-1111-4222-8333-444455556666".getBytes());

		for (String fixed : new String[] { known, invented }) {
			Browser victim = new Browser(this.client).withCookie("SESSION", fixed);
			victim.logIn("coord-b", "coord-b");
			assertThat(victim.session()).isNotEqualTo(fixed);
			assertThat(victim.open("/").statusCode()).isEqualTo(200);
			assertThat(Browser.target(new Browser(this.client).withCookie("SESSION", fixed).open("/")))
				.startsWith("/login");
		}
	}

	@Test
	void aWebappTakesNoStepWithoutItsToken() {
		String task = this.probe.startedFor("coord-a");
		String claim = "/camunda/api/engine/engine/default/task/%s/claim".formatted(task);
		for (String token : new String[] { "", "forged" }) {
			this.browser = new Browser(this.client);
			this.browser.logIn("coord-b", "coord-b");
			assertThat(this.browser.call("POST", TASKS, "{}").statusCode()).isEqualTo(200);
			this.browser.withCookie("/camunda", "XSRF-TOKEN", token);
			assertThat(this.browser.call("POST", claim, "{\"userId\": \"coord-b\"}").statusCode()).isEqualTo(403);
		}
		assertThat(this.probe.assigneeOf(task)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/engine-rest/task, application/json, application/json",
			"/camunda/api/engine/engine/default/task, application/json, application/json",
			"/login, text/html, application/json", "/answer/some-token, text/html, application/json",
			"/cases/YM-R08-0001/documents, text/html, multipart/form-data; boundary=part" })
	void anOversizedBodyIsRefusedInJapanese(String path, String accept, String type) {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(this.client.uri(path))
			.header("Accept", accept)
			.header("Content-Type", type)
			.POST(BodyPublishers.ofByteArray(new byte[BodyLimit.BYTES + 1]))
			.build());

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("送られた内容が大きすぎ").doesNotMatch(TRACE);
	}

	@Test
	void anEndlessBodyIsRefusedTooAndOneWithinTheLimitIsNot() {
		byte[] chunk = "          ".repeat(1000).getBytes();
		List<byte[]> endless = Collections.nCopies(BodyLimit.BYTES / chunk.length + 2, chunk);
		List<byte[]> ended = List.of("{}".getBytes());

		assertThat(
				postTasks(BodyPublishers.ofByteArrays(() -> Stream.concat(endless.stream(), ended.stream()).iterator()))
					.statusCode())
			.isGreaterThanOrEqualTo(400);
		assertThat(postTasks(BodyPublishers.ofByteArrays(ended)).statusCode()).isEqualTo(200);
		assertThat(postTasks(BodyPublishers.ofString(" ".repeat(BodyLimit.BYTES - 2) + "{}")).statusCode())
			.isEqualTo(200);
	}

	@Test
	void aForgedAreaHasNoEffect() {
		String task = this.probe.startedFor("coord-a");
		for (String query : new String[] { "?tenantIdIn=yokosuka-miura", "?tenantIdIn=yokosuka-miura,shonan-east",
				"?processInstanceBusinessKey=" + this.probe.recordOf(task) }) {
			assertThat(this.client.get("coord-x", "/task" + query).body()).as(query).doesNotContain(task);
		}
		assertThat(this.client.post("coord-x", "/task", "{\"tenantIdIn\": [\"yokosuka-miura\"]}").body())
			.isEqualTo("[]");
		assertThat(this.client
			.post("coord-x", "/process-definition/key/consultationIntake/tenant-id/yokosuka-miura/start", "{}")
			.statusCode()).isEqualTo(404);

		this.browser.sending("X-Tenant-Id", "yokosuka-miura").sending("tenantId", "yokosuka-miura");
		this.browser.logIn("coord-x", "coord-x");
		assertThat(this.browser.fetch(TASKS + "?tenantIdIn=yokosuka-miura&tenantId=yokosuka-miura"))
			.doesNotContain(task);
		assertThat(this.browser.open("/?area=yokosuka-miura&tenantId=yokosuka-miura").body())
			.doesNotContain("横須賀・三浦圏域");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/task?name=%27%20or%20%271%27%3D%271",
			"/task?nameLike=%27%3B%20drop%20table%20act_ru_task--", "/task?sortBy=name%3Bdrop&sortOrder=asc",
			"/user?id=%27%20or%20true--", "/task/%27%20or%20%271%27%3D%271" })
	void sqlIsNeverMoreThanAText(String path) {
		this.probe.startedFor("coord-a");
		HttpResponse<String> answer = this.client.get("coord-b", path);

		assertThat(answer.statusCode()).isIn(200, 400, 404);
		if (answer.statusCode() == 200) {
			assertThat(answer.body()).isEqualTo("[]");
		}
		assertThat(this.client.get("coord-b", "/task").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/..%2f..%2fapplication.yaml", "/assets/%2e%2e/application.yaml",
			"/assets/....//application.yaml", "/camunda/app/tasklist/..%2f..%2f..%2f..%2fetc%2fpasswd",
			"/camunda/lib/..;/..;/application.yaml", "/assets//..//application.yaml", "/assets/%00" })
	void noPathLeadsOutOfTheHouse(String path) {
		this.browser.logIn("coord-b", "coord-b");
		HttpResponse<String> answer = this.browser.open(path);

		assertThat(answer.statusCode()).isIn(400, 403, 404);
		assertThat(answer.body()).doesNotContain("datasource", "root:").doesNotMatch(TRACE);
	}

	@ParameterizedTest
	@CsvSource({ "TRACE, /", "PUT, /login", "DELETE, /", "PATCH, /notices", "PUT, /password", "DELETE, /session" })
	void aMethodThatIsNotListedIsRefused(String method, String path) {
		this.browser.logIn("coord-b", "coord-b");

		assertThat(this.browser.call(method, path, null).statusCode()).isIn(400, 403, 405);
	}

	@Test
	void aDefectTellsItsTimeAndNothingElse() {
		this.browser.logIn("coord-b", "coord-b");
		HttpResponse<String> page = this.browser.open(FailingPage.PATH + "?trace=true&message=true");
		assertThat(page.statusCode()).isEqualTo(500);
		assertThat(page.body()).contains("いま処理できませんでした").doesNotMatch(TRACE);
		HttpResponse<String> json = this.browser.call("GET", FailingPage.PATH + "?trace=true&message=true", null);
		assertThat(json.statusCode()).isEqualTo(500);
		assertThat(json.body()).contains("\"status\":500").doesNotMatch(TRACE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[[[[", "{\"query\": {\"x\": }", "<xml/>" })
	void nonsenseIsRefusedWithoutATrace(String body) {
		HttpResponse<String> answer = this.client.post("coord-b", "/task", body);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("\\tat ", "\tat ");
	}

	@ParameterizedTest
	@CsvSource({ "lead, tasklist", "lead, cockpit", "admin, admin", "admin, welcome" })
	void aWebappRunsItsOwnScriptsOnlyAndInNoFrame(String user, String app) {
		this.browser.logIn(user, user);
		HttpResponse<String> page = this.browser.open("/camunda/app/%s/default/".formatted(app));

		String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
		assertThat(policy).contains("default-src 'self'", "base-uri 'self'", "frame-ancestors 'none'",
				"object-src 'none'", "form-action 'self'");
		String nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
		assertThat(Pattern.compile("<script[^>]*>").matcher(page.body()).results().toList()).isNotEmpty()
			.allSatisfy((script) -> assertThat(script.group()).contains("nonce=\"" + nonce + "\""));
		assertThat(page.headers().map()).containsEntry("x-content-type-options", List.of("nosniff"))
			.containsEntry("x-frame-options", List.of("DENY"));
		assertThat(page.headers().allValues("Cache-Control").toString()).contains("no-store");
	}

	/**
	 * The code that once sent figures to Camunda is gone from this version; it must not
	 * come back unseen.
	 */
	@Test
	void nothingIsReportedToTheMakerOfTheEngine() throws IOException {
		var classes = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:org/camunda/bpm/engine/impl/telemetry/**/*.class");

		assertThat(classes).isNotEmpty()
			.allSatisfy((type) -> assertThat(type.getURL().getPath()).contains("/telemetry/dto/"));
		assertThat(this.management.isTelemetryEnabled()).isFalse();
	}

	private HttpResponse<String> get(String path, String header, String content) {
		return this.client.send(HttpRequest.newBuilder(this.client.uri(path)).header(header, content).build());
	}

	private HttpResponse<String> postTasks(HttpRequest.BodyPublisher body) {
		return this.client.send(HttpRequest.newBuilder(this.client.uri("/engine-rest/task"))
			.header("Content-Type", "application/json")
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString("coord-b:coord-b".getBytes()))
			.POST(body)
			.build());
	}

}
