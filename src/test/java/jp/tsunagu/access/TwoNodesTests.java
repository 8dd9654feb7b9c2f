package jp.tsunagu.access;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import com.zaxxer.hikari.HikariDataSource;
import jp.tsunagu.Cast;
import jp.tsunagu.TsunaguApplication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two applications on one database, and one browser that moves between them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ Cast.class, Client.class })
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesTests {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String WHO = "/camunda/api/admin/auth/user/default";

	private static final String TASKS = "/camunda/api/engine/engine/default/task";

	@Autowired
	private HikariDataSource source;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Client first;

	private ConfigurableApplicationContext otherNode;

	private Client second;

	private Browser browser;

	@BeforeAll
	void startASecondNode() {
		this.otherNode = new SpringApplicationBuilder(TsunaguApplication.class).run("--tsunagu.test-database=false",
				"--server.port=0", "--tsunagu.admin.id=admin", "--tsunagu.admin.password=only-in-tests-1234",
				"--spring.datasource.url=" + this.source.getJdbcUrl(),
				"--spring.datasource.username=" + this.source.getUsername());
		this.second = new Client((ServletWebServerApplicationContext) this.otherNode);
	}

	@AfterAll
	void stopIt() {
		this.otherNode.close();
	}

	@BeforeEach
	void anEmptyBrowser() {
		this.browser = new Browser(this.first);
	}

	@Test
	void oneSessionWorksOnBothInTheWebappsToo() {
		this.browser.logIn("coord-b", "coord-b");
		this.browser.open(TASKLIST);

		this.browser.moveTo(this.second);
		assertThat(this.browser.open("/").body()).contains("coord-b");
		assertThat(this.browser.fetch(WHO)).contains("coord-b");
		assertThat(this.browser.call("POST", TASKS, "{}").statusCode()).isEqualTo(200);

		this.browser.moveTo(this.first);
		assertThat(this.browser.call("POST", TASKS, "{}").statusCode()).isEqualTo(200);
	}

	@Test
	void aFormOpenedOnOneIsTakenByTheOther() {
		this.browser.open("/login");
		this.browser.moveTo(this.second);

		assertThat(Browser.target(this.browser.submitLogin("coord-b", "coord-b"))).isEqualTo(TASKLIST);
	}

	@Test
	void thePageAskedForOnOneIsFoundAgainOnTheOther() {
		this.browser.open("/camunda/app/cockpit/default/");
		this.browser.moveTo(this.second);

		assertThat(this.browser.logIn("lead", "lead")).isEqualTo("/camunda/app/cockpit/default/");
	}

	@Test
	void logoutOnOneEndsItOnBoth() {
		this.browser.logIn("coord-b", "coord-b");
		this.browser.moveTo(this.second).open("/");
		this.browser.logOut();

		String session = this.browser.session();
		for (Client node : new Client[] { this.first, this.second }) {
			assertThat(Browser.target(this.browser.moveTo(node).open("/"))).isEqualTo("/login");
			assertThat(this.browser.call("GET", TASKS, null).statusCode()).isEqualTo(401);
		}
		assertThat(session).isNull();
	}

	@Test
	void aStolenCookieIsWorthNothingAfterLogout() {
		this.browser.logIn("coord-b", "coord-b");
		Browser thief = new Browser(this.second).withCookie("SESSION", this.browser.session());
		assertThat(thief.open("/").statusCode()).isEqualTo(200);
		this.browser.open("/");
		this.browser.logOut();

		assertThat(Browser.target(thief.open("/"))).isEqualTo("/login?expired");
	}

	@Test
	void theDatabaseHoldsNoPasswordThatSomebodyTyped() {
		this.browser.logIn("coord-b", "typed-by-mistake-1234");
		assertThat(attributesOfAll()).isNotEmpty().doesNotContain("typed-by-mistake-1234");
		ClockUtil.setCurrentTime(Date.from(Instant.now().plusSeconds(60)));
		this.browser.logIn("coord-b", "coord-b");
		ClockUtil.reset();
		this.browser.open(TASKLIST);

		String id = new String(Base64.getDecoder().decode(this.browser.session()));
		assertThat(this.database.sql("select count(*) from tsunagu.login_session where session_id = ?")
			.param(id)
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(attributesOfAll()).contains("coord-b").doesNotContain("typed-by-mistake-1234");
	}

	@Test
	void whatChangesIsToldToTheOpenPagesOfBoth() {
		this.browser.logIn("coord-b", "coord-b");
		LiveStream one = new LiveStream(this.browser, this.first).catchUp();
		LiveStream other = new LiveStream(this.browser, this.second).catchUp();
		this.database.sql("""
				insert into tsunagu.timeline_entry (record_number, at, kind) values ('YM-R08-9901', now(), 'NOTED')""")
			.update();
		one.untilItHears("case-YM-R08-9901");
		other.untilItHears("case-YM-R08-9901");
	}

	private String attributesOfAll() {
		return this.database.sql("""
				select string_agg(encode(attribute_bytes, 'escape'), ' ') from tsunagu.login_session_attributes""")
			.query(String.class)
			.single();
	}

	@Test
	void whatAnotherVersionHasWrittenEndsTheSessionAndIsNoError() {
		this.browser.logIn("coord-b", "coord-b");
		String id = new String(Base64.getDecoder().decode(this.browser.session()));
		this.database.sql("""
				update tsunagu.login_session_attributes set attribute_bytes = '\\x00'::bytea
				where attribute_name = 'SPRING_SECURITY_CONTEXT' and session_primary_id =
					(select primary_id from tsunagu.login_session where session_id = ?)""").param(id).update();

		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/login");
	}

}
