package jp.tsunagu.site;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The searches a person has put together and named in a webapp. Camunda would keep them
 * in the browser, for whoever sits down there next, or as a filter, which can run code on
 * the server (ADR 0027). Here they follow their owner from computer to computer, are
 * nobody else's, and are read by nothing on the server.
 */
@RestController
@RequestMapping("/camunda/api/tsunagu/searches/{app}")
class SavedSearches {

	private static final Set<String> APPS = Set.of("tasklist", "cockpit", "admin");

	private static final int LONGEST = 50_000;

	private final JdbcClient database;

	private final Clock clock;

	SavedSearches(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@GetMapping(produces = "application/json")
	String get(CurrentUser user, @PathVariable String app) {
		return this.database.sql("select searches from tsunagu.saved_searches where user_id = ? and app = ?")
			.params(user.id(), known(app))
			.query(String.class)
			.optional()
			.orElse("{}");
	}

	@PutMapping(consumes = "application/json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void put(CurrentUser user, @PathVariable String app, @RequestBody JsonNode searches) {
		String text = searches.toString();
		if (!searches.isObject() || text.length() > LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.database.sql("""
				insert into tsunagu.saved_searches (user_id, app, searches, changed_at) values (?, ?, ?, ?)
				on conflict (user_id, app)
				do update set searches = excluded.searches, changed_at = excluded.changed_at""")
			.params(user.id(), known(app), text, OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	private static String known(String app) {
		if (!APPS.contains(app)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return app;
	}

}
