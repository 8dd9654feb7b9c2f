package jp.tsunagu.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import static jp.tsunagu.access.Paths.path;

/**
 * Ends the session of somebody who has gone. Opening a page is a sign of life, what a
 * page's scripts ask by themselves is not; a page in which somebody types or moves tells
 * it by {@link SessionController}. A script that fails shortens a session, it never
 * prolongs one.
 */
class IdleCheck extends OncePerRequestFilter {

	private static final String ENDED = IdleCheck.class.getName();

	private static final RequestMatcher NO_SIGN_OF_LIFE = new OrRequestMatcher(path("/camunda/api/**"),
			path("/session"), path("/live"), Headers.STATIC, Paths::isScript);

	private final InstantSource clock;

	IdleCheck(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null) {
			Instant now = this.clock.instant();
			if (IdleTime.left(session, now).compareTo(Duration.ZERO) <= 0) {
				session.invalidate();
				SecurityContextHolder.clearContext();
				request.setAttribute(ENDED, true);
			}
			else if (!NO_SIGN_OF_LIFE.matches(request)) {
				IdleTime.somebodyIsThere(session, now);
			}
		}
		chain.doFilter(request, response);
	}

	/** Whether the browser came with a session that is over, and not with none. */
	static boolean cameTooLate(HttpServletRequest request) {
		return request.getAttribute(ENDED) != null
				|| (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
	}

}
