package jp.tsunagu.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

/** One login for our own pages and all webapps, and what it opens. */
@DemoHouse
class LoginTests {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	@Autowired
	private Client client;

	@Autowired
	private IdentityService identities;

	@Autowired
	private People people;

	@Autowired
	private SessionRepository<? extends Session> sessions;

	private Browser browser;

	@BeforeEach
	void anEmptyBrowser() {
		this.browser = new Browser(this.client);
	}

	@ParameterizedTest
	@CsvSource({ "coord-b, /camunda/app/tasklist/default/", "lead, /camunda/app/tasklist/default/", "admin, /",
			"supporter-n, /", "municipality-m, /", "prefecture-p, /" })
	void everybodyGoesWhereTheirWorkIs(String user, String page) {
		assertThat(this.browser.logIn(user, user)).isEqualTo(page);
		assertThat(this.browser.open("/").body()).contains(this.people.find(user).orElseThrow().displayName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "coord-b", "nobody", "no-setup-page", "'; drop table area; --" })
	void aWrongLoginAlwaysHearsTheSame(String user) {
		assertThat(this.browser.logIn(user, "wrong")).isEqualTo("/login?error");
		assertThat(this.browser.open("/login?error").body()).contains("ログインできませんでした").doesNotContain(user);
		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/notices", "/unknown", TASKLIST, "/camunda/app/cockpit/default/", "/actuator",
			"/camunda/lib/deps.js", "/h2-console", "/camunda/app/admin/default/setup/" })
	void whoeverIsNotLoggedInIsAskedTo(String page) {
		HttpResponse<String> answer = this.browser.open(page);

		assertThat(page.startsWith("/actuator") ? "/login" : Browser.target(answer)).isEqualTo("/login");
		assertThat(answer.statusCode()).isIn(302, 401);
	}

	@Test
	void aScriptThatIsNotLoggedInIsToldSo() {
		assertThat(this.browser.open("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		assertThat(this.browser.open("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(401);
	}

	@Test
	void afterLoginAPersonReturnsToThePageTheyAskedFor() {
		this.browser.open("/camunda/app/cockpit/default/");

		assertThat(this.browser.logIn("lead", "lead")).isEqualTo("/camunda/app/cockpit/default/");
	}

	@ParameterizedTest
	@CsvSource({ "coord-b, 200, 403, 403", "lead, 200, 200, 403", "admin, 403, 200, 200", "supporter-n, 403, 403, 403",
			"municipality-m, 403, 403, 403", "prefecture-p, 403, 403, 403" })
	void theWebappsOpenByGroup(String user, int tasklist, int cockpit, int admin) {
		this.browser.logIn(user, user);

		assertThat(this.browser.open(TASKLIST).statusCode()).isEqualTo(tasklist);
		assertThat(this.browser.open("/camunda/app/cockpit/default/").statusCode()).isEqualTo(cockpit);
		HttpResponse<String> last = this.browser.open("/camunda/app/admin/default/");
		assertThat(last.statusCode()).isEqualTo(admin);
		assertThat(last.body()).contains((admin == 403) ? "あなたの役割では" : "camunda");
	}

	@Test
	void theWebappKnowsWhoIsThereAndInWhichArea() {
		this.browser.logIn("coord-x", "coord-x");
		this.browser.open(TASKLIST);

		assertThat(this.browser.fetch("/camunda/api/admin/auth/user/default")).contains("coord-x");
		assertThat(this.browser.fetch("/camunda/api/engine/engine/default/tenant")).contains("shonan-east")
			.doesNotContain("yokosuka");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unknown", "/engine", "/actuator/metrics", "/camunda/app/admin/default/setup/",
			"/templates/site/home.html" })
	void whatIsNotListedIsClosedToCoordinators(String page) {
		this.browser.logIn("coord-b", "coord-b");

		HttpResponse<String> answer = this.browser.open(page);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("この画面は開けません").doesNotContain("Exception");
	}

	@Test
	void theWebappsHaveNoLoginOfTheirOwn() {
		this.browser.logIn("coord-b", "coord-b");

		assertThat(
				this.browser.submit("/camunda/api/admin/auth/user/default/login/admin", "username=admin&password=admin")
					.statusCode())
			.isEqualTo(403);
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(Browser.target(this.browser.submit("/login", "username=coord-b&password=coord-b")))
			.isEqualTo("/login?expired");
		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/login");
		this.browser.logIn("coord-b", "coord-b");
		assertThat(this.browser.submit("/logout", "").statusCode()).isEqualTo(403);
		assertThat(this.browser.open("/").statusCode()).isEqualTo(200);
	}

	@Test
	void theSessionIsANewOneAfterLogin() {
		this.browser.open("/login");
		String before = this.browser.session();
		this.browser.logIn("coord-b", "coord-b");

		assertThat(before).isNotNull().isNotEqualTo(this.browser.session());
	}

	@Test
	void oneLogoutEndsEverything() {
		this.browser.logIn("coord-b", "coord-b");
		this.browser.open(TASKLIST);
		assertThat(this.browser.open("/logout").body()).contains("ログアウトする");
		assertThat(Browser.target(this.browser.logOut())).isEqualTo("/login?logout");
		assertThat(this.browser.open("/login?logout").body()).contains("ログアウトしました");
		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/login");
		assertThat(Browser.target(this.browser.open(TASKLIST))).isEqualTo("/login");

		this.browser.logIn("coord-b", "coord-b");
		this.browser.open(TASKLIST);
		assertThat(this.browser.submit("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(200);
		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/login");
	}

	@Test
	void pollingDoesNotKeepASessionAliveButItsOwnerDoes() throws Exception {
		this.browser.logIn("coord-b", "coord-b");
		makeIdleFor(Duration.ofMinutes(14));
		this.browser.call("GET", "/camunda/api/engine/engine/default/task", null);
		assertThat(secondsLeft("GET")).isBetween(1, 60);
		assertThat(secondsLeft("POST")).isBetween(890, 900);

		makeIdleFor(Duration.ofMinutes(15));
		assertThat(this.browser.call("GET", "/camunda/api/engine/engine/default/task", null).statusCode())
			.isEqualTo(401);
		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/login");
	}

	@Test
	void whoComesTooLateIsToldWhy() {
		this.browser.logIn("coord-b", "coord-b");
		makeIdleFor(Duration.ofMinutes(16));

		assertThat(Browser.target(this.browser.open("/notices"))).isEqualTo("/login?expired");
		assertThat(this.browser.open("/login?expired").body()).contains("しばらく操作がなかったため");
		assertThat(this.browser.logIn("coord-b", "coord-b")).isEqualTo("/notices");
	}

	@Test
	void anotherSiteCannotSayThatSomebodyIsThere() {
		this.browser.logIn("coord-b", "coord-b");

		assertThat(this.browser.submit("/session", "").statusCode()).isEqualTo(403);
	}

	private int secondsLeft(String method) throws Exception {
		HttpResponse<String> answer = this.browser.script(method, "/session");
		assertThat(answer.statusCode()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body()).path("left").asInt();
	}

	private void makeIdleFor(Duration time) {
		String id = new String(Base64.getDecoder().decode(this.browser.session()));
		idle(this.sessions, id, Instant.now().minus(time));
	}

	private static <S extends Session> void idle(SessionRepository<S> sessions, String id, Instant since) {
		S session = sessions.findById(id);
		session.setAttribute(IdleTime.class.getName(), since);
		sessions.save(session);
	}

	@Test
	void somebodyWhoIsTakenOutOfTheHouseIsLoggedOut() {
		this.people.create("leaving", "去る 人", "leaving", "yokosuka-miura", HouseGroup.COORDINATOR);
		this.browser.logIn("leaving", "leaving");
		this.identities.deleteUser("leaving");

		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/login");
		assertThat(Browser.target(this.browser.open(TASKLIST))).isEqualTo("/login");
	}

	@Test
	void answersCarryTheHeadersThatProtectThem() {
		var headers = this.browser.open("/login").headers();

		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
		assertThat(this.browser.open("/assets/site.css").headers().firstValue("Cache-Control")).hasValue("no-cache");
	}

}
