package jp.tsunagu.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import jp.tsunagu.journey.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link that each role has on our pages, one of each kind, as far as they
 * lead: everybody can use what is there (WCAG 2.1 AA as far as axe can tell, JIS X
 * 8341-3), on a phone too, and no page needs what the policy for scripts forbids.
 */
@DemoHouse
class EveryPageIT {

	private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

	private static final String VIOLATIONS = """
			async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }))
				.violations.flatMap(found => found.nodes.map(node => found.id + ' ' + node.target.join(' ')))""";

	private static final String LINKS = """
			() => [...document.querySelectorAll('main a[href], nav a[href], header a[href]')]
				.filter(link => link.origin === location.origin && !link.hasAttribute('download'))
				.map(link => link.pathname + link.search)""";

	private static final int PHONE = 360;

	private static Chromium chromium;

	@Autowired
	private Client client;

	private final List<String> faults = new ArrayList<>();

	@BeforeAll
	static void openTheBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeTheBrowser() {
		chromium.close();
	}

	@ParameterizedTest
	@CsvSource({ "coord-b, 12", "lead, 12", "supporter-n, 2", "municipality-m, 3", "prefecture-p, 2", "admin, 2" })
	void everyRoleCanUseEachPage(String user, int atLeast) throws IOException {
		try (BrowserContext context = browser()) {
			Page page = watched(context);
			page.navigate(this.client.uri("/login").toString());
			page.fill("#username", user);
			page.fill("#password", user);
			page.click("form[action$='/login'] button");
			page.waitForURL((url) -> !url.contains("/login"));

			Set<String> seen = walk(page, "/");

			assertThat(this.faults).isEmpty();
			assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
		}
	}

	@Test
	void everybodyCanUseTheDoor() throws IOException {
		try (BrowserContext context = browser()) {
			Page page = watched(context);
			for (String path : new String[] { "/login", "/login?error", "/logout", "/answer/none" }) {
				look(page, path);
			}
			assertThat(this.faults).isEmpty();
		}
	}

	private Set<String> walk(Page page, String first) throws IOException {
		Set<String> seen = new HashSet<>();
		Deque<String> ahead = new ArrayDeque<>(List.of(first));
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			if (!path.startsWith("/camunda/") && !path.startsWith("/logout") && seen.add(kind(path))) {
				look(page, path);
				((List<?>) page.evaluate(LINKS)).forEach((link) -> ahead.add(link.toString()));
			}
		}
		return seen;
	}

	/**
	 * Pages that differ in a number, an id, a day or a chosen value alone are one kind.
	 */
	private static String kind(String path) {
		return path.replaceAll("=[^&]*", "=").replaceAll("/[^/?]*\\d[^/?]*", "/n");
	}

	private void look(Page page, String path) throws IOException {
		page.navigate(this.client.uri("/").resolve(path).toString());
		page.evaluate(Files.readString(AXE));
		((List<?>) page.evaluate(VIOLATIONS)).forEach((found) -> this.faults.add(path + ": " + found));
		int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
		if (width > PHONE) {
			this.faults.add("%s: %d wide on a phone of %d".formatted(path, width, PHONE));
		}
	}

	private static BrowserContext browser() {
		return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 740));
	}

	private Page watched(BrowserContext context) {
		Page page = context.newPage();
		page.onConsoleMessage((message) -> {
			boolean ownAnswer = message.location().startsWith(page.url()); // such as 404
			if (message.type().equals("error") && !ownAnswer) {
				this.faults.add(page.url() + ": " + message.text());
			}
		});
		page.onPageError((error) -> this.faults.add(page.url() + ": " + error));
		return page;
	}

}
