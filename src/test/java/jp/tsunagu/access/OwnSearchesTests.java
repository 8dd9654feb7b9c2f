package jp.tsunagu.access;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A named search is its owner's, on every computer, and nobody else's (ADR 0027). */
@DemoHouse
class OwnSearchesTests {

	private static final String OWN = "/camunda/api/tsunagu/searches/tasklist";

	private static final String SEARCHES = "{\"task\":{\"逗子の急ぎ\":[{\"value\":\"逗子市\"}]}}";

	@Autowired
	private Client client;

	@Autowired
	private JdbcClient database;

	@Test
	void aSearchFollowsItsOwnerAndIsNobodyElses() {
		Browser office = loggedIn("coord-b");
		assertThat(office.put(OWN, SEARCHES, true)).isEqualTo(204);

		assertThat(loggedIn("coord-b").fetch(OWN)).isEqualTo(SEARCHES);
		assertThat(loggedIn("coord-c").fetch(OWN)).isEqualTo("{}");
		assertThat(this.database.sql("select count(*) from act_ru_filter where owner_ is not null")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void nothingIsTakenFromElsewhereOrBeyondMeasure() {
		Browser office = loggedIn("coord-d");

		assertThat(office.put(OWN, "[]", true)).isEqualTo(400);
		assertThat(office.put(OWN, "{\"a\":\"%s\"}".formatted("長".repeat(50_000)), true)).isEqualTo(400);
		assertThat(office.put("/camunda/api/tsunagu/searches/other", SEARCHES, true)).isEqualTo(404);
		assertThat(office.put(OWN, SEARCHES, false)).isEqualTo(403);
		assertThat(loggedIn("coord-d").fetch(OWN)).isEqualTo("{}");
		assertThat(new Browser(this.client).put(OWN, SEARCHES, false)).isIn(302, 401, 403);
		assertThat(loggedIn("supporter-n").put(OWN, SEARCHES, true)).isEqualTo(403);
	}

	private Browser loggedIn(String user) {
		Browser browser = new Browser(this.client);
		browser.logIn(user, user);
		browser.open("/camunda/app/tasklist/default/");
		return browser;
	}

}
