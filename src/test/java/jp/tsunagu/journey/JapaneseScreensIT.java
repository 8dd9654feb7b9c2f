package jp.tsunagu.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import jp.tsunagu.Models;
import jp.tsunagu.engine.JapaneseDates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every main screen of the four webapps as the right role, in a browser that would rather
 * speak English and keep New York's time: all of it is Japanese, and Tokyo's.
 */
class JapaneseScreensIT {

	private static final Path DATA = Path.of("target", "japanese", "data");

	private static final String REASON = "明日から休みに入るため";

	private static final DateTimeFormatter ENGINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

	private static final DateTimeFormatter ON_CARDS = DateTimeFormatter.ofPattern("M月d日（E）H:mm", Locale.JAPANESE);

	private static RunningApplication application;

	private static Chromium chromium;

	private static List<String> keys;

	private final Map<String, List<String>> foreign = new TreeMap<>();

	@BeforeAll
	static void start() throws Exception {
		if (Files.exists(DATA)) {
			try (Stream<Path> old = Files.walk(DATA)) {
				old.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
		keys = new ArrayList<>(Models.keys());
		Models.dmn().forEach((file) -> keys.add(file.getFileName().toString().replace(".dmn", "")));
		application = new RunningApplication(DATA).start();
		chromium = new Chromium();
	}

	@AfterAll
	static void stop() throws Exception {
		chromium.close();
		application.close();
	}

	@Test
	void theInboxOfACoordinator() throws Exception {
		try (Screen inbox = screen("coord-b")) {
			inbox.open("tasklist", "", "自分の仕事");
			inbox.find(".task").first().click();
			read("tasklist, form", inbox.sees("このあと").sees("なぜ自分に来たか").picture("24-inbox"));
			assertThat(inbox.text()).contains("番号", "緊急度", "市町", "段階").doesNotContain("コメント");
			assertThat(inbox.find(".task-card .nav-tabs").innerText()).contains("流れ図").doesNotContain("履歴", "説明");
			assertThat(inbox.find(".task-filter .counter:visible").allInnerTexts()).hasSize(7)
				.allMatch((count) -> count.matches("\\(?\\d+\\)?"));
			assertThat(inbox.find(".tasks-list .task").first().innerText()).containsAnyOf(duesInTokyo("coord-b"));
			read("tasklist, diagram", inbox.click("流れ図"));
			for (String filter : List.of("担当を待つ仕事", "期限超過", "今週が期限", "緊急", "共有・協議", "すべての仕事")) {
				read("tasklist, " + filter, inbox.click(filter));
			}
			read("tasklist, shortcuts", inbox.click("キーボードの操作"));
			inbox.find(".modal-footer button").first().click();
			read("tasklist, start", inbox.click("業務を始める"));
			read("tasklist, start form", inbox.click("相談受付").sees("主訴"));
		}
		assertThat(this.foreign).isEmpty();
	}

	@Test
	void aTaskIsHandedOnWithAReasonAndComesToItsPlace() throws Exception {
		try (Screen inbox = screen("coord-a")) {
			inbox.open("tasklist", "", "自分の仕事");
			inbox.find(".task").first().click();
			inbox.sees("このあと").click("ほかの人に渡す");
			inbox.find("#tsunagu-whom").selectOption("coord-c");
			inbox.find("#tsunagu-reason").fill(REASON);
			inbox.picture("25-hand-on").find(".tsunagu-ask button[type=submit]").click();
			inbox.find(".tsunagu-hands").waitFor(hidden());
		}
		JsonNode given = rest("coord-c").get("/task?assignee=coord-c");
		assertThat(given.findValuesAsText("id")).anySatisfy((task) -> assertThat(
				rest("coord-c").get("/task/%s/localVariables".formatted(task)).path("cameFrom").path("value").asText())
			.isEqualTo("coord-a"));
	}

	@Test
	void aNamedSearchIsThereOnAnotherComputerAndStaysOnNone() throws Exception {
		try (Screen inbox = screen("coord-d")) {
			inbox.open("tasklist", "", "自分の仕事");
			inbox.page()
				.evaluate("() => angular.element(document.body).injector().get('widgetLocalConf')"
						+ ".set('searchCriteria', {task: {'逗子の急ぎ': []}})");
			inbox.page().waitForTimeout(1500);
			assertThat(inbox.page().evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("逗子の急ぎ");
		}
		try (Screen elsewhere = screen("coord-d")) {
			elsewhere.open("tasklist", "", "自分の仕事");
			assertThat(elsewhere.page()
				.evaluate("() => JSON.stringify(angular.element(document.body).injector()"
						+ ".get('widgetLocalConf').get('searchCriteria', {}))")
				.toString()).contains("逗子の急ぎ");
		}
	}

	@Test
	void whatTheFlagBearerLooksAt() throws Exception {
		JsonNode intake = rest("lead").get("/process-definition?key=consultationIntake&latestVersion=true").get(0);
		JsonNode instance = rest("lead").get("/process-instance?processDefinitionKey=consultationIntake&maxResults=1")
			.get(0);
		try (Screen cockpit = screen("lead")) {
			read("cockpit", cockpit.open("cockpit", "#/dashboard", "お知らせ").picture("26-cockpit"));
			read("cockpit, processes", cockpit.open("cockpit", "#/processes", "相談受付"));
			read("cockpit, decisions", cockpit.open("cockpit", "#/decisions", "モニタリングの間隔を決める"));
			assertThat(cockpit.find(".app-menu").first().innerText()).contains("ホーム", "お知らせ").doesNotContain("人の仕事");
			read("cockpit, tasks", cockpit.open("cockpit", "#/tasks", "判定表"));
			read("cockpit, batches", cockpit.open("cockpit", "#/batch", "判定表"));
			read("cockpit, migration", cockpit.open("cockpit", "#/migration", "判定表"));
			read("cockpit, deployments", cockpit.open("cockpit", "#/repository", "tsunagu"));
			read("cockpit, process",
					cockpit.open("cockpit", "#/process-definition/" + intake.path("id").asText(), "相談受付"));
			for (String tab : List.of("incidents-tab", "job-definition-table", "call-process-definitions-table")) {
				read("cockpit, process, " + tab, cockpit.open("cockpit",
						"#/process-definition/%s/runtime?tab=%s".formatted(intake.path("id").asText(), tab), "相談受付"));
			}
			String place = "#/process-instance/%s/runtime".formatted(instance.path("id").asText());
			read("cockpit, instance", cockpit.open("cockpit", place, "相談受付"));
			assertThat(cockpit.text()).doesNotContainPattern("\\d\\d-\\d\\dT\\d\\d:");
			read("cockpit, instance, tasks", cockpit.open("cockpit", place + "?tab=user-tasks-tab", "相談受付"));
		}
		assertThat(this.foreign).isEmpty();
	}

	@Test
	void whatTheAdministratorLooksAfter() {
		try (Screen admin = screen("admin")) {
			for (String place : List.of("", "#/users", "#/user-create", "#/users/coord-a",
					"#/users/coord-a?tab=password", "#/users/coord-a?tab=groups", "#/users/coord-a?tab=tenants",
					"#/groups", "#/group-create", "#/groups/coordinator", "#/tenants", "#/tenant-create",
					"#/authorization?resource=0", "#/authorization?resource=8",
					"#/system?section=system-settings-general", "#/system?section=system-settings-diagnostics",
					"#/system?section=system-settings-metrics")) {
				read("admin " + place, admin.open("admin", place, "ユーザー"));
			}
			admin.open("admin", "#/users", "coord-a").picture("27-admin");
			assertThat(admin.find(".tsunagu-links").allInnerTexts()).containsExactly("ホーム");
			read("welcome", admin.open("welcome", "#!/welcome", "自分の登録情報").picture("28-welcome"));
		}
		assertThat(this.foreign).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "supporter-n, 支援者", "municipality-m, 市町職員", "prefecture-p, 県職員" })
	void whoHasNoTasksFindsAHomeAndNoWayIn(String user, String role) {
		try (Screen home = screen(user)) {
			read(user, home.sees(role).picture("29-home-" + user));
			assertThat(home.page().locator("nav").first().innerText()).doesNotContain("仕事", "課題", "協議会");
			for (String door : List.of("/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/issues",
					"/councils", "/notices")) {
				assertThat(home.page().navigate(application.url() + door).status()).as(door).isEqualTo(403);
				read(user + door, home.sees("この画面は開けません"));
			}
		}
		assertThat(this.foreign).isEmpty();
	}

	/** All due dates of somebody's tasks in Tokyo's words, as a card would show them. */
	private static String[] duesInTokyo(String user) throws Exception {
		List<String> dues = new ArrayList<>();
		for (JsonNode task : rest(user).get("/task?assignee=" + user)) {
			if (task.path("due").isTextual()) {
				dues.add(OffsetDateTime.parse(task.path("due").asText(), ENGINE)
					.atZoneSameInstant(JapaneseDates.TOKYO)
					.format(ON_CARDS));
			}
		}
		return dues.toArray(String[]::new);
	}

	private static Locator.WaitForOptions hidden() {
		return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
	}

	private void read(String where, Screen screen) {
		List<String> found = screen.foreign();
		if (!found.isEmpty()) {
			this.foreign.put(where, found);
		}
	}

	private static Screen screen(String user) {
		return new Screen(chromium.browser(), application.url(), user, keys);
	}

	private static EngineRest rest(String user) {
		return new EngineRest(application.url(), user);
	}

}
