package jp.tsunagu.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import jp.tsunagu.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is seen inside the webapps, and the ways between them and our pages, in a real
 * browser: the record beside a form, the area on Cockpit's first page, the way of an
 * instance.
 */
class SeenInsideIT {

	private static final Path DATA = Path.of("target", "inside", "data");

	private static RunningApplication application;

	private static Chromium chromium;

	private static List<String> keys;

	@BeforeAll
	static void start() throws Exception {
		if (Files.exists(DATA)) {
			try (Stream<Path> old = Files.walk(DATA)) {
				old.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
		keys = new ArrayList<>(Models.keys());
		application = new RunningApplication(DATA).start();
		chromium = new Chromium();
	}

	@AfterAll
	static void stop() throws Exception {
		chromium.close();
		application.close();
	}

	@Test
	void theRecordStandsBesideTheFormAndFollowsTheChosenTask() {
		try (Screen inbox = screen("lead")) {
			inbox.open("tasklist", "", "自分の仕事");
			inbox.find(".tasks-list .task:has-text('同意を得る')").first().click();
			inbox.sees("このあと").click("ケース");
			inbox.find(".tsunagu-record").waitFor();
			inbox.sees("いまのようす").picture("54-task-case");
			String record = inbox.find(".tsunagu-record").innerText();
			String number = inbox.find(".tsunagu-record-way b").innerText();
			assertThat(record).contains("なぜ自分に来たか", "主担当", "最後の関わり", "次回の予定日", "これから");
			assertThat(inbox.find(".tsunagu-record-way a").getAttribute("href")).isEqualTo("/cases/" + number);
			assertThat(inbox.foreign()).isEmpty();
			inbox.find(".tasks-list .task:has-text('個別に対応する')").first().click();
			inbox.find(".tsunagu-record-way a:has-text('課題の頁を開く')").waitFor();
			assertThat(inbox.find(".tsunagu-record").innerText()).doesNotContain(number);
		}
	}

	@Test
	void theAreaStandsOnCockpitsFirstPage() {
		try (Screen cockpit = screen("lead")) {
			cockpit.open("cockpit", "#/dashboard", "圏域の状況").sees("そのほかの待っている仕事").picture("56-situation");
			assertThat(cockpit.find(".dashboard section").first().innerText()).contains("圏域の状況", "待っている相談",
					"コーディネーターの受け持ち", "これからの協議会");
			assertThat(cockpit.text()).doesNotContain("追加の画面");
			assertThat(cockpit.foreign()).isEmpty();
		}
		try (Screen admin = screen("admin")) {
			admin.open("cockpit", "#/dashboard", "デプロイ済み").settled();
			assertThat(admin.text()).doesNotContain("圏域の状況", "待っている相談");
		}
	}

	@Test
	void theWayOfAnInstanceIsDrawnAndLeadsToCockpitAndBack() throws Exception {
		JsonNode running = new EngineRest(application.url(), "lead")
			.get("/process-instance?processDefinitionKey=individualSupportCase&maxResults=1")
			.get(0);
		String id = running.path("id").asText();
		String number = running.path("businessKey").asText();
		try (Screen screen = screen("lead")) {
			screen.open("cockpit", "#/process-instance/%s/runtime".formatted(id), "個別支援ケース");
			Locator way = screen.find(".tsunagu-ways a[title='流れの記録を開く']");
			way.waitFor();
			assertThat(screen.find(".tsunagu-ways a").last().getAttribute("href")).endsWith("/cases/" + number);
			way.click();
			screen.find(".walk .walk-mark").first().waitFor();
			assertThat(screen.find(".walk .walk-mark").allInnerTexts()).anyMatch((sign) -> sign.startsWith("✓ 済"))
				.anyMatch((sign) -> sign.startsWith("● いま"));
			assertThat(screen.find(".walk .walked").count()).isPositive();
			assertThat(screen.find(".walk .walked .djs-visual > path")
				.first()
				.evaluate("line => getComputedStyle(line).strokeWidth")).isEqualTo("4px");
			assertThat(screen.find("#walk-failed").isVisible()).isFalse();
			screen.settled().picture("57-walk");
			assertThat(screen.foreign()).as("the mark that bpmn-js must keep").containsExactly("Powered by bpmn.io");
			screen.click("拡大する").click("全体を見る").click("この記録のすべての流れ");
			assertThat(screen.sees("この記録の流れ").foreign()).isEmpty();
			screen.find("td a:has-text('開く')").first().click();
			screen.find(".tsunagu-ways").waitFor();
		}
	}

	@Test
	void whatOneHasFinishedIsListed() {
		try (Screen screen = screen("coord-b")) {
			screen.page().navigate(application.url() + "/finished");
			assertThat(screen.sees("終えた日時").foreign()).isEmpty();
			screen.picture("55-finished");
			screen.find("tbody a").first().click();
			screen.page().waitForURL((address) -> address.matches(".*/(cases|issues|councils/meetings)/.*"));
		}
	}

	private static Screen screen(String user) {
		return new Screen(chromium.browser(), application.url(), user, keys);
	}

}
