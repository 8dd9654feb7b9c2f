package jp.tsunagu.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A supporter writes on a telephone; the keeper's pages, opened before and never loaded
 * again, show it, also after the server was killed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LivePagesIT {

	private static final Path DATA = Path.of("target", "journey", "live");

	private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

	private static final double LONG = 60_000;

	private static RunningApplication application;

	private static Chromium chromium;

	private static Screen supporter;

	private static Screen keeper;

	private static String number;

	@BeforeAll
	static void start() throws Exception {
		if (Files.exists(DATA)) {
			try (Stream<Path> old = Files.walk(DATA)) {
				old.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
		application = new RunningApplication(DATA).start();
		chromium = new Chromium();
		supporter = new Screen(chromium.browser(), application.url(), "supporter-n", List.of());
		supporter.page().setViewportSize(400, 860);
		keeper = new Screen(chromium.browser(), application.url(), "coord-d", List.of());
	}

	@AfterAll
	static void stop() throws Exception {
		supporter.close();
		keeper.close();
		chromium.close();
		application.close();
	}

	@Test
	@Order(1)
	void aSupporterWritesInAMinuteAndTheOpenCaseFileShowsIt() {
		Page telephone = supporter.page();
		telephone.click("main >> text=近況を書く");
		telephone.waitForURL("**/status-updates");
		Locator tile = telephone.locator(".tiles a").first();
		number = tile.getAttribute("href").replace("/status-updates/", "");
		usable(supporter.settled().picture("70-status-updates"));

		Page file = keeper.page();
		file.navigate(application.url() + "/cases/" + number);
		the(file.locator("#happened")).not().containsText("夜間の吸引");
		Locator link = file.locator("a[href='#timeline']").first();
		file.evaluate("window.neverLoadedAgain = true");
		link.evaluate("(link) => link.focus({ preventScroll: true })");
		Locator line = file.locator("#happened li").nth(2);
		line.evaluate("(line) => line.scrollIntoView({ block: 'start' })");
		String read = line.getAttribute("data-key");
		double where = line.boundingBox().y;

		tile.click();
		usable(supporter.settled().picture("71-status-update-form"));
		telephone.locator("label:has-text('気になることがある')").click();
		telephone.fill("#text", "夜間の吸引が増えています。母は眠れているとのこと。");
		telephone.click("button:has-text('近況を残す')");
		telephone.waitForURL("**/status-updates/" + number + "/**");
		the(telephone.locator("main")).containsText("主担当の三崎 なぎささん");
		usable(supporter.settled().picture("72-status-update-told"));

		shows(file.locator("#happened"), "夜間の吸引が増えています");
		the(file.locator("#renewed")).containsText("更新しました");
		the(file.locator("#happened")).containsText("灯田 もえさん");
		assertThat(file.evaluate("window.neverLoadedAgain")).isEqualTo(true);
		assertThat(link.evaluate("(link) => link === document.activeElement")).isEqualTo(true);
		assertThat(file.locator("[data-key='%s']".formatted(read)).boundingBox().y).isCloseTo(where,
				org.assertj.core.data.Offset.offset(3.0));
		the(file.locator(".ways .mark")).containsText("件");
		usable(keeper);
		file.navigate(application.url() + "/cases/" + number + "?kind=UPDATE#timeline");
		keeper.settled().picture("73-casefile-updates");
	}

	@Test
	@Order(2)
	void whatSomebodyIsTypingAndWhatTheyHaveOpenedStays() throws Exception {
		application.write("update tsunagu.council set yearly_minimum = 9 where id = 'ym-deliberation'");
		Page councils = keeper.page();
		councils.navigate(application.url() + "/councils");
		Locator reason = councils.locator("input[name='reason']").first();
		reason.fill("書きかけの理由");
		application.write("update tsunagu.council_meeting set place = '架空会館の三階'");
		shows(councils.locator("#councils"), "架空会館の三階");
		assertThat(reason.inputValue()).isEqualTo("書きかけの理由");
		assertThat(reason.evaluate("(field) => field === document.activeElement")).isEqualTo(true);
	}

	@Test
	@Order(3)
	void noticesAndTheBoardRenewThemselves() throws Exception {
		Page notices = keeper.page();
		notices.navigate(application.url() + "/notices");
		int before = notices.locator("#told li").count();
		application.write("insert into tsunagu.notice (recipient, kind, record_number, created_at) "
				+ "values ('coord-d', 'STATUS_UPDATED', '" + number + "', now())");
		notices.waitForFunction("(before) => document.querySelectorAll('#told li').length > before", before,
				new Page.WaitForFunctionOptions().setTimeout(LONG));
		Page board = keeper.page();
		board.navigate(application.url() + "/issues");
		application.write("update tsunagu.issue set title = '書き換えた課題の名前' where number = '"
				+ board.locator("#board li").first().getAttribute("data-key") + "'");
		shows(board.locator("#board"), "書き換えた課題の名前");
	}

	@Test
	@Order(4)
	void everyPartOfAnOpenCaseFileRenewsItself() throws Exception {
		Page file = keeper.page();
		file.navigate(application.url() + "/cases/" + number);
		file.evaluate("window.neverLoadedAgain = true");
		file.waitForFunction("() => window.Chart && Chart.getChart(document.querySelector('canvas'))");
		application
			.write("update tsunagu.team_member set organisation = '架空のみなと薬局' where team_number = '" + number + "'");
		shows(file.locator("#team-part"), "架空のみなと薬局");
		application.write("update tsunagu.consent set exclusions = '祖父には知らせない' where record_number = '" + number + "'");
		shows(file.locator("#consents-part"), "祖父には知らせない");
		application
			.write("update tsunagu.assessment set caregiver_burden = case caregiver_burden when 4 then 3 else 4 end"
					+ " where record_number = '" + number + "'");
		file.waitForFunction(
				"""
						() => { const drawn = Chart.getChart(document.querySelector('canvas'));
							const told = [...document.querySelectorAll('#looks tbody td:last-child')].map((cell) => cell.dataset.value);
							return told.length > 0 && told.every((value) => value >= 3)
								&& drawn.data.datasets[1].data.every((point) => point.y >= 3); }""",
				null, new Page.WaitForFunctionOptions().setTimeout(LONG));
		assertThat(file.evaluate("window.neverLoadedAgain")).isEqualTo(true);
		usable(keeper);
	}

	@Test
	@Order(5)
	void theSituationOfTheAreaAndTheYearsOfCouncilsRenewThemselves() throws Exception {
		Page situation = keeper.page();
		situation.navigate(application.url() + "/situation");
		Locator dangers = situation.locator("#now dd").nth(1);
		int before = Integer.parseInt(dangers.innerText().replace("件", ""));
		application.write("insert into tsunagu.red_flag (record_number, signs, raised_at) values ('" + number
				+ "', '{DEVICE_POWER}', now())");
		shows(dangers, (before + 1) + "件");
		application.write("delete from tsunagu.red_flag where record_number = '" + number + "' and raised_by is null");

		Page councils = keeper.page();
		councils.navigate(application.url() + "/councils");
		the(councils.locator("#councils")).not().containsText("今年度は書面で足りる");
		application.write("insert into tsunagu.council_waiver (council_id, fiscal_year, reason, waived_by, waived_at) "
				+ "values ('ym-deliberation', 2026, '今年度は書面で足りる', 'lead', now())");
		shows(councils.locator("#councils"), "今年度は書面で足りる");
	}

	@Test
	@Order(6)
	void aPageOutlivesTheServerAndShowsWhatHasHappenedMeanwhile() throws Exception {
		Page file = keeper.page();
		file.navigate(application.url() + "/cases/" + number);
		file.evaluate("window.neverLoadedAgain = true");
		int openings = openings();
		the(file.locator("#dangers")).not().containsText("危険サイン");

		application.kill();
		file.context().setOffline(true);
		application.start();
		Page telephone = supporter.page();
		telephone.navigate(application.url() + "/status-updates/" + number);
		telephone.locator("label:has-text('機器・電源停止')").click();
		telephone.fill("#text", "停電で吸引器が止まりそうです");
		telephone.click("button:has-text('近況を残す')");
		telephone.waitForURL("**/status-updates/" + number + "/**");
		the(telephone.locator("main")).containsText("危険サインに対応する");
		the(file.locator("#dangers")).not().containsText("停電");

		file.context().setOffline(false);
		shows(file.locator("#dangers"), "停電で吸引器が止まりそうです");
		shows(file.locator("#next"), "危険サインに対応する");
		assertThat(file.evaluate("window.neverLoadedAgain")).isEqualTo(true);
		assertThat(openings()).as("a page that renews itself is one opening").isEqualTo(openings);
	}

	/** How often the log says that the keeper has opened the case file. */
	private static int openings() {
		Page readers = keeper.page().context().newPage();
		readers.navigate(application.url() + "/cases/" + number + "/readers");
		int found = readers.locator("tr:has-text('三崎'):has-text('ケースファイル')").count();
		readers.close();
		return found;
	}

	private static LocatorAssertions the(Locator part) {
		return PlaywrightAssertions.assertThat(part);
	}

	private static void shows(Locator part, String words) {
		the(part).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
	}

	/** Nothing that axe finds, and nothing beyond the edge of a telephone. */
	private static void usable(Screen screen) {
		Page page = screen.page();
		try {
			page.evaluate(Files.readString(AXE));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		assertThat(page.evaluate(
				"""
						async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations
							.map((found) => found.id + ': ' + found.nodes.map((node) => node.html).join(' | ')).join('\\n')"""))
			.isEqualTo("");
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
	}

}
