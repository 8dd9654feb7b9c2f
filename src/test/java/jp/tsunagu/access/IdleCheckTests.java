package jp.tsunagu.access;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/** Fifteen minutes without a sign of life end a session, whatever its page asks for. */
class IdleCheckTests {

	private final MockHttpSession session = new MockHttpSession();

	private Instant now = Instant.ofEpochMilli(this.session.getCreationTime());

	private final IdleCheck check = new IdleCheck(() -> this.now);

	@BeforeEach
	void fifteenMinutes() {
		this.session.setMaxInactiveInterval(900);
	}

	@ParameterizedTest
	@CsvSource({ "/, '', true", "/notices, '', true", "/camunda/app/tasklist/default/, '', true",
			"/camunda/api/engine/engine/default/filter/x/list, '', false", "/notices/unread, XMLHttpRequest, false",
			"/session, XMLHttpRequest, false", "/live, '', false", "/status-updates, '', true",
			"/assets/site.css, '', false" })
	void onlyWhatAPersonOpensIsASignOfLife(String page, String script, boolean keepsAlive) throws Exception {
		for (int minute = 0; minute < 20; minute += 5) {
			ask(page, script);
			pass(Duration.ofMinutes(5));
		}

		ask("/camunda/api/engine/engine/default/task", "");
		assertThat(this.session.isInvalid()).isEqualTo(!keepsAlive);
	}

	@Test
	void itEndsAtFifteenMinutesAndNotBefore() throws Exception {
		ask("/", "");
		pass(Duration.ofMinutes(15).minusMillis(1));
		ask("/camunda/api/engine/engine/default/task", "");
		assertThat(this.session.isInvalid()).isFalse();

		pass(Duration.ofMillis(1));
		MockHttpServletRequest late = ask("/notices", "");

		assertThat(this.session.isInvalid()).isTrue();
		assertThat(IdleCheck.cameTooLate(late)).isTrue();
	}

	@Test
	void aSessionWithoutALimitDoesNotEnd() throws Exception {
		this.session.setMaxInactiveInterval(0);
		pass(Duration.ofDays(2));
		ask("/notices", "");

		assertThat(this.session.isInvalid()).isFalse();
	}

	@Test
	void activityIsWrittenDownThriftily() throws Exception {
		ask("/", "");
		pass(Duration.ofSeconds(19));
		ask("/", "");
		assertThat(IdleTime.left(this.session, this.now)).isEqualTo(Duration.ofSeconds(900 - 19));

		pass(Duration.ofSeconds(1));
		ask("/", "");
		assertThat(IdleTime.left(this.session, this.now)).isEqualTo(Duration.ofSeconds(900));
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	private MockHttpServletRequest ask(String page, String script) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", page);
		request.setSession(this.session);
		if (!script.isEmpty()) {
			request.addHeader("X-Requested-With", script);
		}
		this.check.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		return request;
	}

}
