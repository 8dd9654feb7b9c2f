package jp.tsunagu.access;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import jp.tsunagu.journey.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the end of a session looks like in a real browser. The time that is left is played
 * to the page; LoginTests and IdleCheckTests show that the server tells the truth.
 */
@DemoHouse
class SessionEndIT {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String LONG = "{\"left\": 900, \"token\": \"new-token\"}";

	private static Chromium chromium;

	@Autowired
	private Client client;

	private final AtomicReference<String> answer = new AtomicReference<>();

	private final AtomicInteger signsOfLife = new AtomicInteger();

	private BrowserContext context;

	private Page page;

	@BeforeAll
	static void openTheBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeTheBrowser() {
		chromium.close();
	}

	@BeforeEach
	void logIn() {
		this.context = chromium.browser().newContext();
		this.page = this.context.newPage();
		this.page.navigate(this.client.uri("/login").toString());
		this.page.fill("#username", "lead");
		this.page.fill("#password", "lead");
		this.page.click("button:has-text('ログイン')");
		this.page.waitForURL("**" + TASKLIST + "**");
		this.page.route("**/session", this::play);
	}

	@AfterEach
	void leave() {
		this.context.close();
	}

	private void play(Route session) {
		if ("POST".equals(session.request().method())) {
			this.signsOfLife.incrementAndGet();
			this.answer.set(LONG);
		}
		String state = this.answer.get();
		session.fulfill((state == null) ? new Route.FulfillOptions().setStatus(401)
				: new Route.FulfillOptions().setContentType("application/json").setBody(state));
	}

	private void comeBackToThePage() {
		this.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/absences", TASKLIST, "/camunda/app/cockpit/default/" })
	void twoMinutesBeforeAButtonKeepsTheSession(String where) {
		this.answer.set("{\"left\": 119, \"token\": \"t\"}");
		this.page.navigate(this.client.uri(where).toString());
		this.page.waitForSelector(".session-end:has-text('あと2分ほどでログアウトします')");
		assertThat(this.signsOfLife).hasValue(0);

		this.page.click("text=ログインしたままにする");

		this.page.waitForSelector(".session-end",
				new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
		assertThat(this.signsOfLife.get()).isPositive();
		assertThat(this.page.url()).contains(where);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/absences", TASKLIST })
	void whoLogsOutInOneTabHasLeftTheOthers(String where) {
		this.page.unroute("**/session");
		this.page.navigate(this.client.uri(where).toString());
		this.page.waitForSelector("text=お知らせ");
		Page other = this.context.newPage();
		other.navigate(this.client.uri("/").toString());
		other.click("button:has-text('ログアウト')");
		other.waitForURL("**/login?logout");

		this.page.waitForURL(Pattern.compile(".*/login\\?(logout|expired)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", TASKLIST })
	void afterItsEndThePageGivesWayToTheLogin(String where) {
		this.answer.set("{\"left\": 60, \"token\": \"t\"}");
		this.page.navigate(this.client.uri(where).toString());
		this.page.waitForSelector(".session-end");

		this.context.clearCookies();
		this.answer.set(null);
		comeBackToThePage();

		this.page.waitForURL("**/login?expired");
		this.page.waitForSelector("text=しばらく操作がなかったため");
	}

	@Test
	void whatIsTypedStaysAndCanBeSentAfterANewLogin() {
		this.answer.set(LONG);
		this.page.navigate(this.client.uri("/password").toString());
		this.page.fill("#chosen", "something long");
		this.answer.set(null);
		comeBackToThePage();
		this.page.waitForSelector(".session-over:has-text('入力した内容はこの画面に残っています')");
		assertThat(this.page.inputValue("#chosen")).isEqualTo("something long");

		this.answer.set(LONG);
		comeBackToThePage();

		PlaywrightAssertions.assertThat(this.page.locator("form[action$=password] [name=_csrf]")).hasValue("new-token");
	}

	@Test
	void aFormOfTasklistStaysToo() {
		this.answer.set(LONG);
		this.page.navigate(this.client.uri(TASKLIST).toString());
		this.page.click("text=業務を始める");
		this.page.locator(".modal-dialog").getByText("相談受付").first().click();
		this.page.waitForSelector(".modal-dialog .fjs-container");
		this.answer.set(null);
		comeBackToThePage();

		this.page.waitForSelector(".tsunagu-session-over:has-text('入力した内容はこの画面に残っています')");
		assertThat(this.page.locator(".modal-dialog .fjs-container").isVisible()).isTrue();
	}

}
