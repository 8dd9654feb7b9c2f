package jp.tsunagu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An address that fails too often waits; the others do not notice. */
class LoginThrottleTests {

	private Instant now = Instant.parse("2026-11-24T09:00:00Z");

	private final LoginThrottle throttle = new LoginThrottle(() -> this.now);

	@Test
	void thirtyFailuresWithinTenMinutesClose() {
		fail("192.0.2.1", LoginThrottle.LIMIT - 1);
		assertThat(this.throttle.wait("192.0.2.1")).isZero();
		fail("192.0.2.1", 1);

		assertThat(this.throttle.wait("192.0.2.1")).isEqualTo(LoginThrottle.WINDOW);
		assertThat(this.throttle.wait("192.0.2.2")).isZero();
		this.now = this.now.plus(LoginThrottle.WINDOW);
		assertThat(this.throttle.wait("192.0.2.1")).isZero();
		assertThat(this.throttle.failed("192.0.2.1")).isEqualTo(1);
	}

	@Test
	void rareMistakesAddUpToNothing() {
		for (int hour = 0; hour < 100; hour++) {
			fail("192.0.2.1", 1);
			this.now = this.now.plus(Duration.ofHours(1));
		}

		assertThat(this.throttle.wait("192.0.2.1")).isZero();
	}

	@Test
	void aNetworkOfIpv6IsOneAddress() {
		IntStream.range(0, LoginThrottle.LIMIT)
			.forEach((host) -> this.throttle.failed("2001:db8:0:1::%x".formatted(host)));

		assertThat(this.throttle.wait("2001:db8:0:1:ffff::1")).isEqualTo(LoginThrottle.WINDOW);
		assertThat(this.throttle.wait("2001:db8:0:2::1")).isZero();
	}

	@Test
	void itsMemoryIsBounded() {
		IntStream.range(0, 20_000)
			.forEach((host) -> this.throttle.failed("10.0.%d.%d".formatted(host / 256, host % 256)));

		assertThat(this.throttle.size()).isEqualTo(10_000);
	}

	private void fail(String address, int times) {
		IntStream.range(0, times).forEach((time) -> this.throttle.failed(address));
	}

}
