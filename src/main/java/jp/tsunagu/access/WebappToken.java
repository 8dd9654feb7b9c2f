package jp.tsunagu.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The webapps' token against forged requests, given at login. Their own filter gives it
 * with the first request that finds none; with sessions in the database several of them
 * would give different ones at once, and the next step would end the session.
 */
final class WebappToken {

	private static final SecureRandom random = new SecureRandom();

	private WebappToken() {
	}

	static void give(HttpServletRequest request, HttpServletResponse response) {
		byte[] bytes = new byte[16];
		random.nextBytes(bytes);
		String token = HexFormat.of().formatHex(bytes);
		request.getSession().setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
		ResponseCookie cookie = ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
			.path(request.getContextPath() + "/camunda")
			.sameSite("Lax")
			.secure(request.isSecure()) // not HttpOnly: the webapps' scripts send it back
			.maxAge(Duration.ofSeconds(-1))
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
