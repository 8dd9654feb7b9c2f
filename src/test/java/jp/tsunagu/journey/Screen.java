package jp.tsunagu.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * One person's browser, whose clock and language are not Japan's, and what can be read in
 * it: the words on the page, in empty fields and under the mouse.
 */
final class Screen implements AutoCloseable {

	private static final String READ = """
			() => [document.title, document.body.innerText, ...[...document.querySelectorAll(
				'[placeholder], [title], [aria-label], [alt]')].filter(element => element.offsetParent)
				.flatMap(element => ['placeholder', 'title', 'aria-label', 'alt'].map(name => element.getAttribute(name)))
				.filter(Boolean)].join('\\n')""";

	/** Nearly half a second without a change, five seconds at most. */
	private static final String SETTLED = """
			() => new Promise(done => {
				let still = setTimeout(done, 400);
				const page = new MutationObserver(() => { clearTimeout(still); still = setTimeout(done, 400); });
				page.observe(document.body, { subtree: true, childList: true, characterData: true });
				setTimeout(done, 5000);
			})""";

	/** Record numbers, the engine's own ids, elements and files of models. */
	private static final String IDS = "[A-Z]{2}-R\\d{2}-[IM]?\\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+\\S*"
			+ "|(?:UserTask|ServiceTask|Gateway|Flow|(?:Start|End|Boundary|Intermediate)Event)_\\w+"
			+ "|\\S+\\.(?:bpmn|dmn|form)|(?:bpmn|forms)/\\w+";

	/**
	 * A row of Cockpit's variables: name and type, and the value of codes and moments.
	 */
	private static final String VARIABLES = "[a-z][A-Za-z]+ ?\\t(?:String|Boolean|Date|Json|Null|Integer|Long)\\t[\\w:.-]*|null";

	/** People, groups, areas. */
	private static final String NAMES = "coord-[a-dx]|lead|supporter-n|municipality-m|prefecture-p|no-setup-page"
			+ "|coordinator|flag-bearer|supporter|municipality|prefecture|administrator|admin|camunda-admin|WORKFLOW"
			+ "|yokosuka-miura|shonan-east";

	/** What is the same in every language. */
	private static final String TERMS = "ctrl\\+[a-z+]+|Asia/Tokyo|Camunda Platform|v7\\.24\\.\\d+|NICU|DV|ID|CSV|JSON|URL"
			+ "|application|tsunagu|FNI|EDE|PI|DI|TU|default";

	private static final Pattern ALLOWED = Pattern
		.compile("(?<![A-Za-z])(?:%s|%s|%s|%s)(?![A-Za-z])".formatted(VARIABLES, IDS, NAMES, TERMS));

	private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

	private final BrowserContext context;

	private final Page page;

	private final String url;

	private final List<String> keys;

	/** Keys are those of processes and decisions, which Cockpit shows as they are. */
	Screen(Browser browser, String url, String user, List<String> keys) {
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US")
			.setTimezoneId("America/New_York")
			.setViewportSize(1280, 800));
		this.page = this.context.newPage();
		this.page.setDefaultTimeout(60_000);
		this.url = url;
		this.keys = keys;
		this.page.navigate(url + "/login");
		this.page.fill("#username", user);
		this.page.fill("#password", user);
		this.page.click("button:has-text('ログイン')");
		this.page.waitForURL((address) -> !address.contains("/login"));
	}

	Page page() {
		return this.page;
	}

	/** Opens a page of a webapp afresh and waits for words that belong to it. */
	Screen open(String app, String place, String words) {
		this.page.navigate("about:blank");
		this.page.navigate("%s/camunda/app/%s/default/%s".formatted(this.url, app, place));
		return sees(words);
	}

	Screen sees(String words) {
		this.page.locator("text=%s >> visible=true".formatted(words)).first().waitFor();
		return settled();
	}

	Screen click(String words) {
		this.page.locator("text=\"%s\" >> visible=true".formatted(words)).first().click();
		return settled();
	}

	/** Waits until nothing has been written for a while. */
	Screen settled() {
		this.page.evaluate(SETTLED);
		return this;
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	String text() {
		return this.page.evaluate(READ).toString();
	}

	/**
	 * The lines that hold a word of another language, or a key that nobody translated.
	 */
	List<String> foreign() {
		List<String> foreign = new ArrayList<>();
		for (String line : text().split("\n")) {
			String rest = ALLOWED.matcher(line).replaceAll("");
			for (String key : this.keys) {
				rest = rest.replace(key, "");
			}
			if (LATIN_WORD.matcher(rest).find()) {
				foreign.add(line.strip());
			}
		}
		return foreign;
	}

	/** With -Ddocs.write=true it becomes the guide's. */
	Screen picture(String name) {
		Path file = Path.of("target", "screenshots", name + ".png");
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file));
		if (Boolean.getBoolean("docs.write")) {
			try {
				Files.copy(file, Path.of("docs", "user", "images", name + ".png"),
						java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
