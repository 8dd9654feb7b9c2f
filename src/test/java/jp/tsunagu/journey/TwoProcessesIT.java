package jp.tsunagu.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two processes on one database, as docs/operations.md sets it up: the tables of the
 * house belong to one role, the application logs in with another.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TwoProcessesIT {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String GIVEN = "given-by-the-office-1";

	private static final String OWN = "umi yama kawa sora";

	private EmbeddedPostgres database;

	private ProductionNode first;

	private ProductionNode second;

	private Chromium chromium;

	@BeforeAll
	void start() throws Exception {
		this.database = EmbeddedPostgres.start();
		try (Connection superuser = connect("postgres"); Statement sql = superuser.createStatement()) {
			sql.execute(OperationsGuide.block("create role tsunagu_owner"));
		}
		Map<String, String> environment = new HashMap<>();
		String url = "jdbc:postgresql://localhost:%d/postgres".formatted(this.database.getPort());
		environment.put("SPRING_DATASOURCE_URL", url);
		environment.put("SPRING_DATASOURCE_USERNAME", "tsunagu_app");
		environment.put("SPRING_DATASOURCE_PASSWORD", "app");
		environment.put("SPRING_FLYWAY_URL", url);
		environment.put("SPRING_FLYWAY_USER", "tsunagu_owner");
		environment.put("SPRING_FLYWAY_PASSWORD", "owner");
		environment.put("TSUNAGU_ADMIN_ID", "first-admin");
		environment.put("TSUNAGU_ADMIN_PASSWORD", GIVEN);
		environment.put("TSUNAGU_DIRECTORY_FILE", "classpath:demo/directory.yaml");
		this.first = new ProductionNode("first-node", environment).waitUntilItAnswers();
		this.second = new ProductionNode("second-node", environment);
		this.chromium = new Chromium();
		this.second.waitUntilItAnswers();
	}

	@AfterAll
	void stop() throws Exception {
		this.chromium.close();
		this.first.close();
		this.second.close();
		this.database.close();
	}

	private Connection connect(String role) throws SQLException {
		return DriverManager.getConnection(this.database.getJdbcUrl(role, "postgres"));
	}

	@Test
	void oneBrowserMovesBetweenThemAndOutlivesOneOfThem() throws Exception {
		try (BrowserContext context = this.chromium.browser().newContext()) {
			Page page = context.newPage();
			logIn(page, "first-admin", GIVEN);
			chooseOwnPassword(page);
			page.navigate(this.second.url("/camunda/app/admin/default/"));
			page.waitForSelector("text=ユーザー");
			call(page, "user/create", """
					{"profile": {"id": "coord-b", "firstName": "美和", "lastName": "かなで"},
						"credentials": {"password": "%s"}}""".formatted(GIVEN), "POST");
			call(page, "group/coordinator/members/coord-b", null, "PUT");
			call(page, "tenant/yokosuka-miura/user-members/coord-b", null, "PUT");
		}
		try (BrowserContext context = this.chromium.browser().newContext()) {
			Page page = context.newPage();
			logIn(page, "coord-b", GIVEN);
			page.navigate(this.second.url("/"));
			PlaywrightAssertions.assertThat(page).hasURL(this.second.url("/password"));
			page.navigate(this.first.url("/password"));
			chooseOwnPassword(page);
			for (ProductionNode node : new ProductionNode[] { this.second, this.first, this.second }) {
				openAForm(page, node);
			}

			this.first.kill();

			openAForm(page, this.second);
			page.navigate(this.second.url("/"));
			PlaywrightAssertions.assertThat(page.locator("main")).containsText("coord-b");
			page.click("text=ログアウト");
			page.navigate(this.second.url(TASKLIST));
			PlaywrightAssertions.assertThat(page).hasURL(this.second.url("/login"));
		}
	}

	private void logIn(Page page, String user, String password) {
		page.navigate(this.first.url("/login"));
		page.fill("#username", user);
		page.fill("#password", password);
		page.click("form[action$='/login'] button");
		page.waitForURL("**/password");
	}

	private static void chooseOwnPassword(Page page) {
		page.fill("#current", GIVEN);
		page.fill("#chosen", OWN);
		page.fill("#repeated", OWN);
		page.click("text=パスワードを変える");
		page.waitForURL("**/password?changed");
	}

	private static void openAForm(Page page, ProductionNode node) {
		page.navigate(node.url(TASKLIST));
		page.click("text=業務を始める");
		page.locator(".modal-dialog").getByText("相談受付").first().click();
		page.waitForSelector(".modal-dialog .fjs-container");
	}

	private static void call(Page page, String path, String json, String method) {
		Object status = page.evaluate("""
				async ([path, method, body]) => (await fetch('/camunda/api/engine/engine/default/' + path, {
					method, body, headers: { 'Content-Type': 'application/json',
						'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1] } })).status""",
				java.util.Arrays.asList(path, method, json));
		assertThat(status).as(path).isEqualTo(204);
	}

	@Test
	void theApplicationsRoleOnlyAddsToWhatMustNotBeChanged() throws Exception {
		try (Connection app = connect("tsunagu_app"); Statement sql = app.createStatement()) {
			sql.execute("insert into tsunagu.access_log (user_id, area_id, record_number, page) "
					+ "values ('coord-b', 'yokosuka-miura', 'T-for-good', 'page')");
			sql.execute("insert into tsunagu.password_change (user_id, stored_digest) values ('nobody', 'x')");
			for (String table : new String[] { "tsunagu.access_log", "tsunagu.password_change" }) {
				for (String change : new String[] { "update %s set user_id = 'x'", "delete from %s", "truncate %s",
						"alter table %s disable trigger all", "drop table %s cascade",
						"alter table %s add column x text" }) {
					assertThatExceptionOfType(SQLException.class).as(change, table)
						.isThrownBy(() -> sql.execute(change.formatted(table)))
						.withMessageMatching("(?s).*(permission denied|must be owner|never changed or deleted).*");
				}
			}
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> sql.execute("drop trigger access_log_is_append_only on tsunagu.access_log"));
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> sql.execute(
					"create or replace function tsunagu.refuse_change() returns trigger as 'begin return new; end' "
							+ "language plpgsql"));
		}
	}

}
