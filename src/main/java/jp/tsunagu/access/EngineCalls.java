package jp.tsunagu.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.Assert;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls engine-rest: without it every call would have all rights. It
 * is forgotten afterwards, because the thread serves others.
 */
class EngineCalls extends OncePerRequestFilter {

	private final IdentityService identities;

	EngineCalls(IdentityService identities) {
		this.identities = identities;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		Assert.state(caller != null && caller.getPrincipal() instanceof CurrentUser, "Nobody is logged in");
		CurrentUser user = (CurrentUser) caller.getPrincipal();
		this.identities.setAuthentication(user.id(), user.groups(), user.areas());
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

}
