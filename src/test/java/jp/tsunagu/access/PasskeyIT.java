package jp.tsunagu.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import jp.tsunagu.journey.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Passkeys in a real browser, with an authenticator that Chromium plays. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
@Import(Client.class)
class PasskeyIT {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final Pattern AT_TASKLIST = Pattern.compile(".*" + TASKLIST + ".*");

	private static final Pattern AT_SECOND_STEP = Pattern.compile(".*/passkey$");

	private static Chromium chromium;

	@Autowired
	private Client client;

	@Autowired
	private JdbcClient database;

	private BrowserContext context;

	private Page page;

	private CDPSession devtools;

	private String authenticator;

	@DynamicPropertySource
	static void anAddressThatIsKnownBeforehand(DynamicPropertyRegistry settings) {
		int port = TestSocketUtils.findAvailableTcpPort();
		settings.add("server.port", () -> port);
	}

	@BeforeAll
	static void openTheBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeTheBrowser() {
		chromium.close();
	}

	@BeforeEach
	void aBrowserWithAnAuthenticator() {
		this.database.sql("delete from tsunagu.passkey").update();
		this.database.sql("delete from tsunagu.login_session").update();
		this.context = chromium.browser().newContext();
		this.page = this.context.newPage();
		this.devtools = this.context.newCDPSession(this.page);
		this.devtools.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject command = new JsonObject();
		command.add("options", options);
		this.authenticator = this.devtools.send("WebAuthn.addVirtualAuthenticator", command)
			.get("authenticatorId")
			.getAsString();
	}

	@AfterEach
	void leave() {
		this.context.close();
	}

	@Test
	void aPasskeyAloneOpensTheHouse() {
		register("coord-b");
		PlaywrightAssertions.assertThat(this.page.locator("table")).containsText("事務所のパソコン");
		Pictures.take(this.page, "50-passkeys");
		logOut();
		Pictures.take(this.page, "51-passkey-login");
		String before = session();

		this.page.click("text=パスキーでログイン");

		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);
		assertThat(session()).isNotEqualTo(before);
		open("/");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("coord-b");
	}

	@Test
	void whoHasAPasskeyGetsNowhereWithThePasswordAlone() {
		register("coord-b");
		logOut();
		logIn("coord-b");
		PlaywrightAssertions.assertThat(this.page).hasURL(AT_SECOND_STEP);
		for (String closed : new String[] { "/", "/notices", "/passkeys", "/password", TASKLIST }) {
			open(closed);
			PlaywrightAssertions.assertThat(this.page).hasURL(AT_SECOND_STEP);
		}
		assertThat(this.client.get("coord-b", "/task").statusCode()).isEqualTo(403);
		assertThat(this.client.get("coord-c", "/task").statusCode()).isEqualTo(200);

		this.page.click("text=パスキーでログイン");

		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);
	}

	@Test
	void whoeverHoldsTheDeviceButIsNotItsOwnerIsRefused() {
		register("coord-b");
		logOut();
		JsonObject somebodyElse = new JsonObject();
		somebodyElse.addProperty("authenticatorId", this.authenticator);
		somebodyElse.addProperty("isUserVerified", false);
		this.devtools.send("WebAuthn.setUserVerified", somebodyElse);
		this.page.click("text=パスキーでログイン");
		PlaywrightAssertions.assertThat(this.page.locator("form.passkey .wrong")).isVisible();

		// a browser that does as it likes
		this.page.route("**/login/passkey/options", this::withoutVerification);
		this.page.click("text=パスキーでログイン");

		this.page.waitForURL("**/login?passkey");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("パスキーでログインできませんでした");
	}

	private void withoutVerification(Route options) {
		String asked = options.fetch().text();
		assertThat(asked).contains("\"userVerification\":\"required\"");
		options.fulfill(new Route.FulfillOptions().setContentType("application/json")
			.setBody(asked.replace("\"required\"", "\"discouraged\"")));
	}

	@Test
	void anAnswerCountsOnce() {
		register("coord-b");
		logOut();
		AtomicReference<String> sent = new AtomicReference<>();
		this.page.onRequest((request) -> {
			if (request.url().endsWith("/login/passkey")) {
				sent.set(request.postData());
			}
		});
		this.page.click("text=パスキーでログイン");
		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);
		assertThat(this.database
			.sql("""
					select count(*) from tsunagu.login_session_attributes where attribute_name like '%PasskeyChallenges%'""")
			.query(Long.class)
			.single()).isZero();
		String credential = URLDecoder.decode(sent.get().replaceAll(".*credential=([^&]+).*", "$1"),
				StandardCharsets.UTF_8);

		Browser thief = new Browser(this.client);
		for (boolean asks : new boolean[] { false, true }) {
			thief.open("/login");
			if (asks) {
				assertThat(thief.submit("/login/passkey/options", Map.of()).statusCode()).isEqualTo(200);
			}
			assertThat(Browser.target(thief.submit("/login/passkey", Map.of("credential", credential))))
				.isEqualTo("/login?passkey");
		}
	}

	@Test
	void anAdministratorHelpsWhoHasLostTheDevice() {
		register("coord-b");
		logOut();
		logIn("admin");
		open("/passkeys");
		this.page.fill("#user", "coord-b");
		this.page.click("text=すべて消す");
		this.page.waitForURL("**/passkeys?removed-all");
		logOut();

		logIn("coord-b");

		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);
		Browser notAllowed = new Browser(this.client);
		notAllowed.logIn("lead", "lead");
		notAllowed.open("/passkeys");
		assertThat(notAllowed.submit("/passkeys/remove-all", Map.of("user", "coord-b")).statusCode()).isEqualTo(403);
	}

	@Test
	void nobodyTakesAwayThePasskeyOfAnother() {
		register("coord-b");
		String id = this.page.inputValue("form[action$=remove] [name=id]");
		Browser another = new Browser(this.client);
		another.logIn("coord-c", "coord-c");
		another.open("/passkeys");
		another.submit("/passkeys/remove", Map.of("id", id));
		open("/passkeys");
		PlaywrightAssertions.assertThat(this.page.locator("table")).containsText("事務所のパソコン");

		this.page.click("table button");

		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("まだ登録していません");
	}

	private void register(String user) {
		logIn(user);
		open("/passkeys");
		this.page.fill("#label", "事務所のパソコン");
		this.page.click("text=パスキーを登録する");
		this.page.waitForURL("**/passkeys?registered");
	}

	private void logIn(String user) {
		open("/login");
		this.page.fill("#username", user);
		this.page.fill("#password", user);
		this.page.click("form[action$='/login'] button");
	}

	private void logOut() {
		open("/");
		this.page.click("text=ログアウト");
		this.page.waitForURL("**/login?logout");
	}

	private void open(String path) {
		this.page.navigate(this.client.uri(path).toString());
	}

	private String session() {
		return this.context.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("SESSION"))
			.map((Cookie cookie) -> cookie.value)
			.findFirst()
			.orElse("");
	}

}
