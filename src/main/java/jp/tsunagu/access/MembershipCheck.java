package jp.tsunagu.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jp.tsunagu.site.CurrentUser;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Somebody who is taken out of a group or an area loses its rights within seconds, not
 * when the session ends; somebody who is taken out of the house is logged out, and
 * somebody whose password another has set chooses a new one first.
 */
class MembershipCheck extends OncePerRequestFilter {

	private static final String CHECKED = MembershipCheck.class.getName();

	private static final Duration EVERY = Duration.ofSeconds(10);

	private final Logins logins;

	MembershipCheck(Logins logins) {
		this.logins = logins;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && isDue(session)) {
			check(request, response, session);
		}
		chain.doFilter(request, response);
	}

	private static boolean isDue(HttpSession session) {
		return !(session.getAttribute(CHECKED) instanceof Instant last) || last.plus(EVERY).isBefore(Instant.now());
	}

	private void check(HttpServletRequest request, HttpServletResponse response, HttpSession session) {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login == null || !(login.getPrincipal() instanceof CurrentUser before)) {
			return;
		}
		session.setAttribute(CHECKED, Instant.now());
		Optional<Authentication> now = this.logins.of(before.id(), LoginWay.of(login));
		if (now.isEmpty()) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		else if (!now.get().getPrincipal().equals(before)
				|| !now.get().getAuthorities().equals(login.getAuthorities())) {
			this.logins.keep(now.get(), request, response);
		}
	}

}
