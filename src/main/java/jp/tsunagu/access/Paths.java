package jp.tsunagu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Path patterns hold for Jersey's servlets too; matchers given to Spring Security as
 * plain strings do not.
 */
final class Paths {

	/** Whoever asks here could not do anything with a page. */
	static final RequestMatcher SCRIPTS = new OrRequestMatcher(path("/camunda/api/**"), path("/actuator/**"),
			path("/live"), Paths::isScript);

	private Paths() {
	}

	static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	static RequestMatcher path(HttpMethod method, String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
	}

	/**
	 * The webapps have a filter of their own; a page of another site can neither set the
	 * header of a script nor read the answer.
	 */
	static RequestMatcher withTokensOfTheirOwn() {
		return new OrRequestMatcher(path("/camunda/**"),
				new AndRequestMatcher(path(HttpMethod.POST, "/session"), Paths::isScript));
	}

	/** A script cannot fill in a login page: it is told 401. */
	static AuthenticationEntryPoint loginOrUnauthorized() {
		DelegatingAuthenticationEntryPoint entry = new DelegatingAuthenticationEntryPoint(new java.util.LinkedHashMap<>(
				java.util.Map.of(SCRIPTS, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))));
		entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login") {

			@Override
			protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
					AuthenticationException no) {
				return IdleCheck.cameTooLate(request) ? "/login?expired" : "/login";
			}

		});
		return entry;
	}

	/**
	 * After login a person goes on to the page they asked for; the first page is not one.
	 */
	static RequestCache wayBack() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher(new AndRequestMatcher(
				new OrRequestMatcher(path(HttpMethod.GET, "/camunda/app/{app}/{engine}/"),
						path(HttpMethod.GET, "/cases/**"), path(HttpMethod.GET, "/children/**"),
						path(HttpMethod.GET, "/notices/**"), path(HttpMethod.GET, "/outbox"),
						path(HttpMethod.GET, "/absences/**"), path(HttpMethod.GET, "/reports/**"),
						path(HttpMethod.GET, "/councils/**"), path(HttpMethod.GET, "/issues/**"),
						path(HttpMethod.GET, "/finished"), path(HttpMethod.GET, "/situation"),
						path(HttpMethod.GET, "/situation/tasks"), path(HttpMethod.GET, "/history/**"),
						path(HttpMethod.GET, "/status-updates/**"), path(HttpMethod.GET, "/calendar")),
				new NegatedRequestMatcher(Paths::isScript)));
		return cache;
	}

	static boolean isScript(HttpServletRequest request) {
		return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
				|| request.getHeader("HX-Request") != null;
	}

}
