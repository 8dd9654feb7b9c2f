package jp.tsunagu.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jp.tsunagu.journey.Chromium;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The policies for scripts, styles and frames hold, and no page needs what they forbid: a
 * real browser opens every main screen of the webapps. Pages of ours: EveryPageIT.
 */
@DemoHouse
class ContentPolicyIT {

	private static final String APP = "/camunda/app/";

	private static final Map<String, List<String>> PAGES = Map.of("lead",
			List.of("/passkey", "/logout?stay", "/unknown", APP + "tasklist/default/",
					APP + "cockpit/default/#/dashboard", APP + "cockpit/default/#/processes",
					APP + "cockpit/default/#/process-definition/{process}/runtime", APP + "cockpit/default/#/decisions",
					APP + "cockpit/default/#/decision-definition/{decision}", APP + "cockpit/default/#/tasks",
					APP + "welcome/default/#!/welcome"),
			"admin",
			List.of(APP + "admin/default/#/users", APP + "admin/default/#/user-create",
					APP + "admin/default/#/users/coord-b?tab=profile", APP + "admin/default/#/groups",
					APP + "admin/default/#/tenants", APP + "admin/default/#/authorization",
					APP + "admin/default/#/system?section=system-settings-general", APP + "cockpit/default/#/dashboard",
					APP + "cockpit/default/#/repository", APP + "welcome/default/#!/welcome"));

	private static Chromium chromium;

	@Autowired
	private Client client;

	@Autowired
	private Probe probe;

	@Autowired
	private RepositoryService models;

	private final List<String> violations = new ArrayList<>();

	@BeforeAll
	static void openTheBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeTheBrowser() {
		chromium.close();
	}

	@Test
	void noPageNeedsWhatThePolicyForbids() {
		PAGES.forEach((user, pages) -> {
			try (BrowserContext context = chromium.browser().newContext()) {
				Page page = watched(context);
				logIn(page, user);
				pages.forEach((path) -> visit(page, path));
			}
		});

		assertThat(this.violations).isEmpty();
	}

	@Test
	void theFormsOfTasklistNeedNothingForbidden() {
		String task = this.probe.startedFor("coord-a");
		try (BrowserContext context = chromium.browser().newContext()) {
			Page page = watched(context);
			logIn(page, "lead");
			visit(page, APP + "tasklist/default/#/?task=" + task);
			page.click("text=業務を始める");
			page.locator(".modal-dialog").getByText("相談受付").first().click();
			page.waitForSelector(".modal-dialog .fjs-container");
		}

		assertThat(this.violations).isEmpty();
	}

	@Test
	void aScriptThatSomebodySlipsInDoesNotRunAndIsNoticed() {
		for (String path : new String[] { "/", APP + "tasklist/default/", APP + "cockpit/default/" }) {
			try (BrowserContext context = chromium.browser().newContext()) {
				Page page = watched(context);
				logIn(page, "lead");
				visit(page, path);
				this.violations.clear();
				page.evaluate("""
						const script = document.createElement('div');
						script.innerHTML = '<img src="nothing:" onerror="window.slippedIn = true">';
						document.body.append(script);
						const frame = document.createElement('script');
						frame.src = 'https://elsewhere.invalid/x.js';
						document.body.append(frame);""");
				page.waitForTimeout(500);

				assertThat(page.evaluate("window.slippedIn === true")).as(path).isEqualTo(false);
				assertThat(this.violations).as(path).isNotEmpty();
			}
		}
	}

	private Page watched(BrowserContext context) {
		Page page = context.newPage();
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.violations.add(page.url() + ": " + message.text());
			}
		});
		return page;
	}

	private void logIn(Page page, String user) {
		page.navigate(this.client.uri("/login").toString());
		page.fill("#username", user);
		page.fill("#password", user);
		page.click("form[action$='/login'] button");
		page.waitForURL((url) -> !url.contains("/login"));
	}

	private void visit(Page page, String path) {
		String to = path.replace("{process}", latestProcess()).replace("{decision}", latestDecision());
		page.navigate("about:blank"); // so that a webapp starts anew
		Stillness stillness = new Stillness(page);
		page.navigate(this.client.uri("/").resolve(to.replace("?stay", "")).toString());
		page.waitForFunction("() => document.body.innerText.trim() !== ''");
		stillness.await();
		assertThat(page.locator("body").innerText()).as(to).isNotBlank();
	}

	private String latestProcess() {
		return this.models.createProcessDefinitionQuery()
			.processDefinitionKey("individualSupportCase")
			.latestVersion()
			.singleResult()
			.getId();
	}

	private String latestDecision() {
		return this.models.createDecisionDefinitionQuery()
			.decisionDefinitionKey("responseDue")
			.latestVersion()
			.singleResult()
			.getId();
	}

}
