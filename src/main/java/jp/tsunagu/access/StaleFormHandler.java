package jp.tsunagu.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.site.CurrentUser;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A page that outlived its session is no attack: whoever sends its form is asked to log
 * in (again). Who has been given a password is led to the page to change it, who has a
 * passkey to the page that asks for it. Anybody else who is refused sees the 403 page.
 */
class StaleFormHandler extends AccessDeniedHandlerImpl {

	/** Whoever answers by a one-time link has no login to go back to. */
	private static final RequestMatcher ANSWER = Paths.path("/answer/{token}");

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		boolean known = login != null && login.getPrincipal() instanceof CurrentUser;
		if (refusal instanceof CsrfException && ANSWER.matches(request)) {
			response.sendRedirect(request.getRequestURI() + "?again=true");
		}
		else if (refusal instanceof CsrfException && !known) {
			response.sendRedirect(request.getContextPath() + "/login?expired");
		}
		else if (Logins.first(login).isPresent() && HttpMethod.GET.matches(request.getMethod())
				&& !Paths.SCRIPTS.matches(request)) {
			response.sendRedirect(request.getContextPath() + Logins.first(login).get());
		}
		else {
			super.handle(request, response, refusal);
		}
	}

}
