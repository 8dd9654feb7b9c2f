package jp.tsunagu.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords cannot be guessed by trying, at neither door. */
@DemoHouse
@ExtendWith(OutputCaptureExtension.class)
class BruteForceTests {

	private static final AtomicInteger number = new AtomicInteger();

	@Autowired
	private Client client;

	@Autowired
	private People people;

	@AfterEach
	void theClockGoesOn() {
		ClockUtil.reset();
	}

	@ParameterizedTest
	@EnumSource
	void whoFailsWaitsLongerEachTimeAndIsLockedAfterTheTenth(Door door) {
		String user = somebody();
		String address = "198.51.100." + number.get();
		Instant now = Instant.now();
		for (int failure = 1; failure <= 10; failure++) {
			assertThat(door.opens(this.client, address, user, "guess-" + failure)).as("failure %d", failure).isFalse();
			assertThat(door.opens(this.client, address, user, user)).as("at once after %d", failure).isFalse();
			now = now.plus(Duration.ofMinutes(6));
			ClockUtil.setCurrentTime(Date.from(now));
		}

		assertThat(door.opens(this.client, address, user, user)).as("when locked").isFalse();
		assertThat(this.client.post("admin", "/user/%s/unlock".formatted(user), "{}").statusCode()).isEqualTo(204);
		assertThat(door.opens(this.client, address, user, user)).as("when unlocked").isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void aMistakeIsForgivenAfterAMoment(Door door) {
		String user = somebody();
		String address = "198.51.100." + number.get();
		assertThat(door.opens(this.client, address, user, "a slip")).isFalse();

		ClockUtil.setCurrentTime(Date.from(Instant.now().plusSeconds(4)));

		assertThat(door.opens(this.client, address, user, user)).isTrue();
	}

	@Test
	void anAddressThatTriesManyUsersIsHeardNoMore(CapturedOutput output) {
		String address = "203.0.113.9";
		String user = somebody();
		for (int i = 0; i < LoginThrottle.LIMIT; i++) {
			assertThat(Door.PROGRAMS.opens(this.client, address, "made-up-" + i, "secret-guess")).isFalse();
		}

		for (String anybody : new String[] { user, "made-up-99" }) {
			HttpResponse<String> program = Door.basic(this.client, address, anybody, anybody);
			assertThat(program.statusCode()).isEqualTo(429);
			assertThat(program.body()).contains("しばらくの間受け付けません").doesNotContain(anybody);
			assertThat(Integer.parseInt(program.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 601);
			Browser browser = new Browser(this.client).sending("X-Forwarded-For", address);
			assertThat(browser.logIn(anybody, anybody)).isEqualTo("/login?wait");
			assertThat(browser.open("/login?wait").body()).contains("10分ほど待って").doesNotContain(anybody);
		}
		assertThat(Door.PEOPLE.opens(this.client, "203.0.113.10", user, user)).isTrue();
		assertThat(output).contains("Login refused for an unknown user from 203.0.113.9; 30 within 10 minutes")
			.doesNotContain("secret-guess", "made-up-3");
	}

	@Test
	void theLogNamesTheUserAndNeverThePassword(CapturedOutput output) {
		String user = somebody();

		Door.PEOPLE.opens(this.client, "198.51.100.200", user, "not-for-the-log");

		assertThat(output).contains("Login refused for %s from 198.51.100.200; 1 within".formatted(user))
			.doesNotContain("not-for-the-log");
	}

	@Test
	void nobodyChoosesTheAddressTheyComeFrom(CapturedOutput output) {
		String user = somebody();

		Door.PEOPLE.opens(this.client, "192.0.2.77, 198.51.100.201", user, "guess");

		assertThat(output).contains("Login refused for %s from 198.51.100.201;".formatted(user));
	}

	private String somebody() {
		String user = "guessed-" + number.incrementAndGet();
		this.people.create(user, "推 測", user, "yokosuka-miura", HouseGroup.COORDINATOR);
		return user;
	}

	private enum Door {

		PEOPLE {

			@Override
			boolean opens(Client site, String address, String user, String password) {
				String page = new Browser(site).sending("X-Forwarded-For", address).logIn(user, password);
				assertThat(page).isIn("/login?error", "/camunda/app/tasklist/default/");
				return !page.startsWith("/login");
			}

		},

		PROGRAMS {

			@Override
			boolean opens(Client site, String address, String user, String password) {
				int status = basic(site, address, user, password).statusCode();
				assertThat(status).isIn(200, 401);
				return status == 200;
			}

		};

		abstract boolean opens(Client site, String address, String user, String password);

		static HttpResponse<String> basic(Client site, String address, String user, String password) {
			String login = Base64.getEncoder()
				.encodeToString("%s:%s".formatted(user, password).getBytes(StandardCharsets.UTF_8));
			return site.send(HttpRequest.newBuilder(site.uri("/engine-rest/engine"))
				.header("X-Forwarded-For", address)
				.header("Authorization", "Basic " + login)
				.build());
		}

	}

}
