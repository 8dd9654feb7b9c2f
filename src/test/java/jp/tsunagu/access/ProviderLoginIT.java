package jp.tsunagu.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jose.jwk.source.JWKSource;
import jp.tsunagu.Story;
import jp.tsunagu.journey.Chromium;
import jp.tsunagu.journey.OperationsGuide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import static jp.tsunagu.Story.reception;
import static jp.tsunagu.Story.with;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way by a real OpenID provider in a real browser, configured as operations.md has
 * it. House and provider are two sites, and the house has started before the provider.
 * Browsers go away in the middle of a page here, for which a graceful shutdown would
 * wait.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "server.shutdown=immediate")
@Import({ Client.class, Story.class })
class ProviderLoginIT {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final Pattern AT_TASKLIST = Pattern.compile(".*" + TASKLIST + ".*");

	private static final Map<String, Map<String, Object>> people = Map.ofEntries(
			person("coord-b", "美和", "かなで", "care-coordinators", "110"),
			person("coord-x", "辻堂", "いぶき", "care-coordinators", "120"),
			person("office-lead", "旗野", "光", "care-flag-bearers", "110"),
			person("office-it", "情報", "太郎", "care-it", null), person("office-tax", "税務", "花子", "tax", null));

	private static OfficeProvider office;

	private static Chromium chromium;

	@Autowired
	private Client client;

	@Autowired
	private Story story;

	@Autowired
	private ApplicationContext house;

	private BrowserContext context;

	private Page page;

	private static Map.Entry<String, Map<String, Object>> person(String id, String family, String given, String group,
			String area) {
		return Map.entry(id, Map.of("preferred_username", id, "family_name", family, "given_name", given, "groups",
				List.of("everybody", group), "areas", (area != null) ? List.of(area) : List.of()));
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) throws IOException {
		int port = TestSocketUtils.findAvailableTcpPort();
		office = new OfficeProvider("http://localhost:" + port, people);
		settings.add("server.port", () -> port);
		YamlPropertiesFactoryBean guide = new YamlPropertiesFactoryBean();
		guide.setResources(new ByteArrayResource(
				OperationsGuide.block("spring.security.oauth2.client:").getBytes(StandardCharsets.UTF_8)));
		guide.getObject().forEach((name, value) -> settings.add((String) name, () -> value));
		settings.add("spring.security.oauth2.client.registration.house.client-secret", office::secret);
		settings.add("spring.security.oauth2.client.provider.house.issuer-uri", office::url);
		settings.add("tsunagu.oidc.groups.administrator", () -> "care-it");
		settings.add("tsunagu.oidc.areas.shonan-east", () -> "120");
	}

	@BeforeAll
	static void openTheBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeEverything() {
		chromium.close();
		office.close();
	}

	@BeforeEach
	void aBrowserAndAProviderThatIsUp() {
		office.breaks("nothing", 0);
		office.start().asksForConsent(false);
		this.context = chromium.browser()
			.newContext(new NewContextOptions().setLocale("ja-JP").setTimezoneId("Asia/Tokyo"));
		this.page = this.context.newPage();
	}

	@AfterEach
	void leave() {
		this.context.close();
	}

	@Test
	void aCoordinatorFindsTheWorkOfTheOwnAreaAndOfNoOther() {
		String own = this.story.share("coord-b", with(reception(), "childAlias", "Aさん"));
		String others = this.story.share("coord-x",
				with(reception(), "windowId", "fujisawa", "municipality", "14205", "childAlias", "Xさん"));
		open("/login");
		Pictures.take(this.page, "58-provider-login");
		this.page.click("text=県のアカウントでログイン");
		PlaywrightAssertions.assertThat(this.page).hasURL(Pattern.compile(office.url() + "/office-login"));
		look("provider-own-page");

		identify("coord-b", OfficeProvider.PASSWORD);

		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);
		this.page.locator("text=すべての仕事 >> visible=true").first().click();
		PlaywrightAssertions.assertThat(this.page.locator(".task").filter(withText(own)).first()).isVisible();
		PlaywrightAssertions.assertThat(this.page.locator("body")).containsText("美和 かなで");
		PlaywrightAssertions.assertThat(this.page.locator("body")).not().containsText(others);
		look("provider-tasklist");
		open("/");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("coord-b");
		PlaywrightAssertions.assertThat(this.page.locator("header")).not().containsText("パスワード");
		look("provider-home");
	}

	@ParameterizedTest
	@CsvSource({ "office-lead, cockpit, #/dashboard, text=圏域の状況",
			"office-it, admin, #/users, table >> text=office-it" })
	void theGroupOfTheClaimsOpensItsApplication(String who, String application, String place, String shown) {
		open("/camunda/app/%s/default/".formatted(application));
		comeIn(who);

		PlaywrightAssertions.assertThat(this.page).hasURL(Pattern.compile(".*/camunda/app/" + application + "/.*"));
		open("/camunda/app/%s/default/%s".formatted(application, place));
		this.page.waitForSelector(shown);
		look("provider-" + application);
	}

	@Test
	void thePageAskedForIsFoundAgain() {
		open("/notices");
		PlaywrightAssertions.assertThat(this.page).hasURL(Pattern.compile(".*/login$"));

		comeIn("coord-b");

		PlaywrightAssertions.assertThat(this.page).hasURL(this.client.uri("/notices").toString());
	}

	@Test
	void aWrongPasswordDoesNotLeaveTheProvider() {
		open("/login");
		this.page.click("text=県のアカウントでログイン");
		identify("coord-b", "wrong");

		PlaywrightAssertions.assertThat(this.page).hasURL(office.url() + "/office-login?error");
		open("/notices");
		PlaywrightAssertions.assertThat(this.page).hasURL(Pattern.compile(".*/login$"));
	}

	@Test
	void whoeverSaysNoAtTheProviderComesBackToTheLoginPage() {
		office.asksForConsent(true);
		open("/login");
		comeIn("coord-b");
		look("provider-consent");
		this.page.click("text=Cancel");

		staysOut("cancelled", "取りやめました");
	}

	@Test
	void whoeverHasNoGroupOfTheHouseIsToldWhomToAsk() {
		open("/login");
		comeIn("office-tax");

		staysOut("unknown", "役割と圏域が、所属のアカウントに正しく付いているか、管理者に確かめてください");
	}

	@Test
	void whoeverTakesTooLongAtTheProviderIsAskedToTryAgain() {
		open("/login");
		this.page.click("text=県のアカウントでログイン");
		this.context.clearCookies(new BrowserContext.ClearCookiesOptions().setDomain("localhost"));
		identify("coord-b", OfficeProvider.PASSWORD);

		staysOut("again", "もう一度お試しください");
	}

	@Test
	void loggingOutEndsTheSessionHereAndSaysThatTheProvidersGoesOn() {
		open("/login");
		comeIn("coord-b");
		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);
		String session = session();
		this.page.click("text=美和 かなで");
		this.page.click("text=ログアウト");

		this.page.waitForURL("**/login?logout=provider");
		PlaywrightAssertions.assertThat(this.page.locator("html")).hasAttribute("lang", "ja");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("所属のアカウントには、まだログインしたままです");
		Pictures.take(this.page, "59-provider-logout");
		open("/notices");
		PlaywrightAssertions.assertThat(this.page).hasURL(Pattern.compile(".*/login$"));
		assertThat(Browser.target(new Browser(this.client).withCookie("SESSION", session).open("/notices")))
			.startsWith("/login");

		// true what the sentence says
		this.page.click("text=県のアカウントでログイン");
		PlaywrightAssertions.assertThat(this.page).hasURL(this.client.uri("/notices").toString());
	}

	@Test
	void theSessionIsANewOneAndTheBrowserKeepsNothingOfTheProvider() {
		open("/login");
		String before = session();
		comeIn("coord-b");
		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);

		assertThat(before).isNotEmpty();
		assertThat(session()).isNotEmpty().isNotEqualTo(before);
		List<Cookie> ours = this.context.cookies(this.client.uri(TASKLIST).toString());
		assertThat(ours).extracting((cookie) -> cookie.name).containsOnly("SESSION", "XSRF-TOKEN");
		String stored = this.page
			.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])")
			.toString();
		assertThat(stored + ours.stream().map((cookie) -> cookie.value).toList()).doesNotContain("eyJ", "code=",
				"token\":");
	}

	@Test
	void whileTheProviderIsDownThePeopleOfTheHouseComeInAndTheOthersAreTold() {
		open("/login");
		office.close();
		this.page.click("text=県のアカウントでログイン");
		staysOut("down", "アカウントを確かめる先につながらない");
		look("provider-down");

		this.page.fill("#username", "admin");
		this.page.fill("#password", "only-in-tests-1234");
		this.page.click("form[action$='/login'] button");
		PlaywrightAssertions.assertThat(this.page).not().hasURL(Pattern.compile(".*/login.*"));
		this.context.clearCookies();

		office.start();
		open("/login");
		comeIn("coord-b");
		PlaywrightAssertions.assertThat(this.page).hasURL(AT_TASKLIST);
	}

	@ParameterizedTest
	@CsvSource({ "/.well-known/openid-configuration, 0", "/.well-known/openid-configuration, 60", "/oauth2/token, 0",
			"/oauth2/token, 60", "/oauth2/jwks, 0", "/userinfo, 0", "/userinfo, 60" })
	void whateverOfTheProviderFailsAfterThePasswordIsSaidInWords(String page, long silence) {
		office.close(); // its keys are new, and asked for again
		office.start();
		open("/login");
		this.page.click("text=県のアカウントでログイン");
		office.breaks(page, silence);
		identify("coord-b", OfficeProvider.PASSWORD);

		staysOut("down", "アカウントを確かめる先につながらない");
	}

	@Test
	void theHouseItselfHasNothingOfTheProvider() {
		assertThat(this.house.getBeansOfType(JWKSource.class)).isEmpty();
		assertThat(this.house.getBeansOfType(JwtDecoder.class)).isEmpty();
		assertThat(this.house.getBeansOfType(RegisteredClientRepository.class)).isEmpty();
	}

	private void open(String path) {
		this.page.navigate(this.client.uri(path).toString());
	}

	private void comeIn(String who) {
		this.page.click("text=県のアカウントでログイン");
		identify(who, OfficeProvider.PASSWORD);
	}

	private void identify(String who, String password) {
		this.page.fill("#number", who);
		this.page.fill("#secret", password);
		this.page.click("text=サインイン");
	}

	private void staysOut(String why, String words) {
		this.page.waitForURL(this.client.uri("/login?provider=" + why).toString(),
				new Page.WaitForURLOptions().setTimeout(15_000));
		PlaywrightAssertions.assertThat(this.page.locator("main .message")).containsText(words);
		look("provider-" + why);
		Page another = this.context.newPage();
		another.navigate(this.client.uri("/notices").toString());
		PlaywrightAssertions.assertThat(another).hasURL(Pattern.compile(".*/login$"));
		another.close();
	}

	/** For whoever wants to see it; no picture of a guide. */
	private void look(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private String session() {
		return this.context.cookies(this.client.uri("/").toString())
			.stream()
			.filter((cookie) -> cookie.name.equals("SESSION"))
			.map((cookie) -> cookie.value)
			.findFirst()
			.orElse("");
	}

}
