package jp.tsunagu.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.site.CurrentUser;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Where a person goes who asked for nothing in particular: coordinators to their work.
 */
class HomeAfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

	HomeAfterLogin(RequestCache wayBack) {
		setRequestCache(wayBack);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
			throws ServletException, IOException {
		WebappToken.give(request, response);
		Optional<String> first = Logins.first(login);
		if (first.isPresent()) {
			getRedirectStrategy().sendRedirect(request, response, first.get());
			return;
		}
		super.onAuthenticationSuccess(request, response, login);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication login) {
		CurrentUser user = (CurrentUser) login.getPrincipal();
		return user.isIn("coordinator") ? "/camunda/app/tasklist/default/" : "/";
	}

}
