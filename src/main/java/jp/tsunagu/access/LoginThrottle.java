package jp.tsunagu.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed logins by address, because the engine counts by user and one address can
 * try many. Kept by each node for itself and for a bounded number of addresses; a whole
 * office may stand behind one, hence the generous limit.
 */
class LoginThrottle {

	static final int LIMIT = 30;

	static final Duration WINDOW = Duration.ofMinutes(10);

	private static final int ADDRESSES = 10_000;

	private final Map<String, Failures> addresses = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > ADDRESSES;
		}

	};

	private final InstantSource clock;

	LoginThrottle(InstantSource clock) {
		this.clock = clock;
	}

	/** How long an address has to wait; zero for one that need not. */
	synchronized Duration wait(String address) {
		Failures failures = this.addresses.get(network(address));
		Instant now = this.clock.instant();
		return (failures != null && failures.count >= LIMIT && failures.until.isAfter(now))
				? Duration.between(now, failures.until) : Duration.ZERO;
	}

	/** Answers how many there have been from this address within the window. */
	synchronized int failed(String address) {
		Instant now = this.clock.instant();
		Failures failures = this.addresses.get(network(address));
		if (failures == null || !failures.until.isAfter(now)) {
			failures = new Failures(0, now.plus(WINDOW));
		}
		failures = new Failures(failures.count + 1, failures.until);
		this.addresses.put(network(address), failures);
		return failures.count;
	}

	synchronized int size() {
		return this.addresses.size();
	}

	/** One customer has a whole /64 of IPv6. */
	private static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			InetAddress literal = InetAddress.getByName(address);
			return (literal instanceof Inet6Address) ? HexFormat.of().formatHex(literal.getAddress(), 0, 8)
					: literal.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private record Failures(int count, Instant until) {
	}

}
