package jp.tsunagu.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static jp.tsunagu.access.Paths.path;

/**
 * One way out, whether by our own button or by that of a webapp, which by itself would
 * leave the session open. The browser is told to drop what the webapps stored in it.
 */
final class Logout {

	private static final RequestMatcher OF_A_WEBAPP = path(HttpMethod.POST,
			"/camunda/api/admin/auth/user/{engine}/logout");

	private Logout() {
	}

	static void configure(LogoutConfigurer<HttpSecurity> logout) {
		logout.logoutRequestMatcher(new OrRequestMatcher(path(HttpMethod.POST, "/logout"), OF_A_WEBAPP))
			.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE)))
			.logoutSuccessHandler(Logout::answer);
	}

	private static void answer(HttpServletRequest request, HttpServletResponse response, Authentication left)
			throws IOException {
		if (OF_A_WEBAPP.matches(request)) {
			response.setStatus(HttpServletResponse.SC_OK);
		}
		else {
			boolean byProvider = left != null && LoginWay.of(left) == LoginWay.PROVIDER;
			response.sendRedirect(request.getContextPath() + (byProvider ? "/login?logout=provider" : "/login?logout"));
		}
	}

}
