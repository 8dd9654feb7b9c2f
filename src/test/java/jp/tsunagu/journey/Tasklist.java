package jp.tsunagu.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Tasklist in the hands of one person: what they see and click, in their words. */
final class Tasklist implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	/** Who has logged in where. */
	private static final Map<String, List<Cookie>> COOKIES = new ConcurrentHashMap<>();

	private final BrowserContext context;

	private final Page page;

	private final String url;

	/** The row of a list that is being filled in, or -1 for the form itself. */
	private int row = -1;

	private Tasklist(BrowserContext context, String url) {
		this.context = context;
		this.page = context.newPage();
		this.page.setDefaultTimeout(60_000);
		this.url = url;
	}

	/**
	 * Opens Tasklist. The first time this person meets the login page and logs in; after
	 * that the browser has kept its cookies, and only if they hold no more it is the
	 * login page again.
	 */
	static Tasklist of(Browser browser, String url, String user) {
		BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("ja-JP")
			.setTimezoneId("Asia/Tokyo")
			.setViewportSize(1400, 1000));
		Tasklist tasklist = new Tasklist(context, url);
		List<Cookie> kept = COOKIES.getOrDefault(user + " at " + url, List.of());
		context.addCookies(kept);
		tasklist.page.navigate(url + "/camunda/app/tasklist/default/");
		if (kept.isEmpty() || tasklist.page.url().contains("/login")) {
			tasklist.logIn(user);
		}
		tasklist.page.waitForSelector("text=業務を始める");
		COOKIES.put(user + " at " + url, context.cookies());
		return tasklist;
	}

	private void logIn(String user) {
		if (COOKIES.isEmpty()) {
			picture("01-login");
		}
		this.page.fill("#username", user);
		this.page.fill("#password", user);
		this.page.click("button:has-text('ログイン')");
	}

	Page page() {
		return this.page;
	}

	Tasklist start(String process) {
		this.page.click("text=業務を始める");
		this.page.locator(".modal-dialog").getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
		this.page.waitForSelector(".modal-dialog .fjs-container");
		return this;
	}

	Tasklist filter(String name) {
		this.page.locator("text=" + name + " >> visible=true").first().click();
		return this;
	}

	/** Opens the task of this name about this record. */
	Tasklist open(String task, String number) {
		this.page.locator(".task:has-text('%s'):has-text('%s')".formatted(task, number)).first().click();
		sees("相談 " + number);
		return this;
	}

	/**
	 * Opens a task about an issue, a meeting, or another record whose form begins
	 * otherwise.
	 */
	Tasklist openIssue(String task, String number) {
		try {
			this.page.locator(".task:has-text('%s'):has-text('%s')".formatted(task, number)).first().click();
		}
		catch (TimeoutError ex) {
			picture("failed");
			throw ex;
		}
		this.page.locator("h2:has-text('%s') >> visible=true".formatted(task)).first().waitFor();
		this.page.locator(".fjs-container .fjs-form-field").first().waitFor();
		return this;
	}

	Tasklist claim() {
		this.page.locator("button.claim").click();
		this.page.locator("button.claim").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
		this.page.locator(".fjs-container textarea:not([disabled])").first().waitFor();
		return this;
	}

	Tasklist type(String label, String text) {
		field(label).locator("input, textarea").first().fill(text);
		return this;
	}

	/** Chooses from a select and looks that it took the choice. */
	Tasklist choose(String label, String option) {
		Locator chosen = field(label).locator(".fjs-select-display", new Locator.LocatorOptions().setHasText(option));
		for (int attempt = 0; attempt < 6; attempt++) {
			field(label).locator(".fjs-input-group").first().click();
			try {
				option(option).click(new Locator.ClickOptions().setTimeout(2_000));
				chosen.waitFor(new Locator.WaitForOptions().setTimeout(2_000));
				return this;
			}
			catch (TimeoutError ex) {
				// the click closed the list that its focus had opened
			}
		}
		picture("failed");
		throw new AssertionError("Cannot choose %s for %s".formatted(option, label));
	}

	Tasklist tag(String label, String option) {
		field(label).locator("input").first().fill(option.substring(0, Math.min(2, option.length())));
		option(option).click();
		field(label).locator("label").first().click(); // closes the list
		this.page.keyboard().press("Tab");
		return this;
	}

	/** Types a day as the calendar field takes it. */
	Tasklist date(String label, LocalDate day) {
		field(label).locator("input").first().fill(day.format(DateTimeFormatter.ofPattern("yyyy/MM/dd")));
		this.page.keyboard().press("Enter");
		this.page.keyboard().press("Tab");
		return this;
	}

	/** Turns to the row of this number, from 0; {@link #form()} leaves it again. */
	Tasklist row(int number) {
		this.row = number;
		return this;
	}

	Tasklist addRow() {
		this.page.locator(".fjs-repeat-render-add").first().click();
		return this;
	}

	Tasklist form() {
		this.row = -1;
		return this;
	}

	Tasklist check(String label, String option) {
		return radio(label, option);
	}

	/** Ticks the one box of this name. */
	Tasklist tick(String option) {
		this.page.locator(".fjs-container label:has-text('%s')".formatted(option)).first().click();
		return this;
	}

	/**
	 * Chooses one answer, or ticks one; clicked again if the page moved under the click.
	 */
	Tasklist radio(String label, String option) {
		Locator answer = field(label).locator("label", new Locator.LocatorOptions().setHasText(option)).first();
		for (int attempt = 0; attempt < 6; attempt++) {
			answer.click();
			this.page.waitForTimeout(200);
			if (answer.locator("input").isChecked()) {
				return this;
			}
		}
		throw new AssertionError("Cannot choose %s for %s".formatted(option, label));
	}

	/** Brings what is written under this heading into view. */
	Tasklist scrollTo(String text) {
		this.page.getByText(text).first().scrollIntoViewIfNeeded();
		this.page.mouse().wheel(0, 600);
		return this;
	}

	/** Brings a heading of one of our pages to the top of the window. */
	Tasklist top(String heading) {
		this.page.locator("h2:has-text('%s')".formatted(heading)).first().evaluate("place => place.scrollIntoView()");
		return this;
	}

	Tasklist submitStart() {
		this.page.locator(".modal-footer .btn-primary").last().click();
		return this;
	}

	/** Completes the open task and waits until Tasklist has let go of it. */
	Tasklist complete() {
		this.page.locator("button:has-text('完了する') >> visible=true").last().click();
		return sees("一覧から仕事を選んでください。");
	}

	/** Waits until this text is somewhere to be read. */
	Tasklist sees(String text) {
		try {
			this.page.getByText(text).first().waitFor();
			return this;
		}
		catch (TimeoutError ex) {
			picture("failed");
			throw ex;
		}
	}

	String value(String label) {
		return field(label).locator("input, textarea").first().inputValue();
	}

	String storage() {
		return this.page.evaluate("JSON.stringify(Object.assign({}, localStorage, sessionStorage))").toString();
	}

	/** Keeps a picture; with -Ddocs.write=true it becomes the guide's. */
	Tasklist picture(String name) {
		Path file = SCREENSHOTS.resolve(name + ".png");
		this.page.waitForTimeout(700);
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file));
		if (Boolean.getBoolean("docs.write")) {
			try {
				Path guide = Path.of("docs", "user", "images", name + ".png");
				Files.createDirectories(guide.getParent());
				Files.copy(file, guide, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}
		return this;
	}

	private Locator field(String label) {
		Locator scope = (this.row < 0) ? this.page.locator("body")
				: this.page.locator(".fjs-repeat-row-container").nth(this.row);
		return scope
			.locator(".fjs-form-field",
					new Locator.LocatorOptions()
						.setHas(this.page.locator("label", new Page.LocatorOptions().setHasText(label))))
			.first();
	}

	private Locator option(String text) {
		return this.page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(text)).first();
	}

	String url() {
		return this.url;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
