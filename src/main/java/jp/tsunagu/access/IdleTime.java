package jp.tsunagu.access;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;

/**
 * How long somebody has done nothing. The session's own time of last access does not tell
 * it: Tasklist asks for news every ten seconds, whether anybody is there or not.
 */
final class IdleTime {

	private static final String ACTIVE = IdleTime.class.getName();

	/** The time of activity is written at most this often. */
	private static final Duration GRAIN = Duration.ofSeconds(20);

	private static final Duration FOR_EVER = Duration.ofDays(365);

	private IdleTime() {
	}

	static Duration left(HttpSession session, Instant now) {
		Duration allowed = Duration.ofSeconds(session.getMaxInactiveInterval());
		if (allowed.isZero() || allowed.isNegative()) {
			return FOR_EVER; // as servlets have it
		}
		return allowed.minus(Duration.between(lastActivity(session), now));
	}

	static void somebodyIsThere(HttpSession session, Instant now) {
		boolean first = session.getAttribute(ACTIVE) == null;
		if (first || Duration.between(lastActivity(session), now).compareTo(GRAIN) >= 0) {
			session.setAttribute(ACTIVE, now);
		}
	}

	private static Instant lastActivity(HttpSession session) {
		return (session.getAttribute(ACTIVE) instanceof Instant last) ? last
				: Instant.ofEpochMilli(session.getCreationTime());
	}

}
