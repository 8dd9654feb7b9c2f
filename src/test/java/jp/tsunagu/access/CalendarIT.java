package jp.tsunagu.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jp.tsunagu.journey.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendar in a real browser, with the demo's work in it: by mouse, by keyboard, on a
 * telephone, and as a feed outside the browser.
 */
@DemoHouse
@TestPropertySource(properties = { "spring.application.name=calendar-it",
		"tsunagu.demo.consultations=classpath:demo/consultations.yaml",
		"tsunagu.demo.councils=classpath:demo/councils.yaml", "tsunagu.demo.issues=classpath:demo/issues.yaml" })
class CalendarIT {

	private static Chromium chromium;

	@Autowired
	private Client client;

	@BeforeAll
	static void openTheBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeTheBrowser() {
		chromium.close();
	}

	@Test
	void oneLooksAheadByDayAndByMonthAndTakesItAlong() throws Exception {
		try (BrowserContext context = chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale("ja-JP").setTimezoneId("Asia/Tokyo"))) {
			Page page = context.newPage();
			page.navigate(this.client.uri("/calendar").toString());
			page.fill("#username", "coord-b");
			page.fill("#password", "coord-b");
			page.click("form[action$='/login'] button");
			assertThat(page.url()).as("back to where one wanted to go").endsWith("/calendar");
			assertThat(page.textContent("h1")).isEqualTo("予定（これからの90日）");
			assertThat(page.locator(".day").count()).isPositive();
			Pictures.take(page, "60-calendar-list");

			page.selectOption("select[name=who]", "all");
			page.click("button:has-text('表示する')");
			page.click(".jump a:has-text('月')");
			assertThat(page.locator(".calendar th[scope=col]").count()).isEqualTo(7);
			assertThat(page.locator(".calendar li").count()).isPositive();
			Pictures.take(page, "61-calendar-month");
			page.focus(".scrolls");
			page.keyboard().press("Tab");
			assertThat((Boolean) page.evaluate("document.activeElement.matches('.calendar a.date')")).isTrue();
			page.keyboard().press("Enter");
			page.waitForURL("**/calendar?view=LIST&who=all&from=*");
			onATelephone(page);
			takeItAlong(page);
		}
	}

	private void onATelephone(Page page) {
		page.setViewportSize(390, 800);
		for (String view : new String[] { "LIST", "WEEK", "MONTH" }) {
			page.navigate(this.client.uri("/calendar?who=all&view=" + view).toString());
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(view)
				.isLessThanOrEqualTo(390);
		}
		page.setViewportSize(1280, 720);
	}

	private void takeItAlong(Page page) throws Exception {
		page.navigate(this.client.uri("/calendar").toString());
		page.click("button:has-text('アドレスを作る')");
		String address = page.inputValue("input[readonly]");
		page.evaluate(
				"document.querySelector('input[readonly]').value = 'https://tsunagu.example.jp/calendar/feed/…（長い文字の並び）….ics'");
		Pictures.take(page, "62-calendar-address");
		URI feed = this.client.uri(URI.create(address).getPath());
		HttpResponse<String> read = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(feed).build(), HttpResponse.BodyHandlers.ofString());
		assertThat(read.statusCode()).isEqualTo(200);
		assertThat(read.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
		page.click("main a:has-text('予定に戻る')");
		assertThat(page.textContent("main")).contains("最後に読まれたのは");
		page.click("button:has-text('アドレスを使えなくする')");
		assertThat(page.textContent("main")).contains("アドレスを作る");
		assertThat(HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(feed).build(), HttpResponse.BodyHandlers.ofString())
			.statusCode()).isEqualTo(404);
	}

}
