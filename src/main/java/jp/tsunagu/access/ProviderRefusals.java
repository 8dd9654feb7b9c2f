package jp.tsunagu.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.HttpServerErrorException;

/**
 * Why somebody does not come in by a provider: the login page says it and what to do, the
 * log says the rest. An answer of the provider passes through the browser, so whatever it
 * holds may be made up.
 */
final class ProviderRefusals {

	private static final Logger log = LoggerFactory.getLogger(ProviderRefusals.class);

	private ProviderRefusals() {
	}

	static void tell(HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
			throws IOException {
		log.warn("A login of the provider was refused: {}", reason(no));
		response.sendRedirect(request.getContextPath() + "/login?provider=" + why(no));
	}

	static void nobodyOfTheHouse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.sendRedirect(request.getContextPath() + "/login?provider=unknown");
	}

	private static String why(AuthenticationException no) {
		String code = (no instanceof OAuth2AuthenticationException ex) ? ex.getError().getErrorCode() : "";
		return switch (code) {
			case OAuth2ErrorCodes.ACCESS_DENIED -> "cancelled";
			case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> "down";
			default -> isDown(no) ? "down" : "again";
		};
	}

	private static boolean isDown(Throwable no) {
		return no != null && (no instanceof IOException || no instanceof HttpServerErrorException
				|| no instanceof AuthenticationServiceException || isDown(no.getCause()));
	}

	private static String reason(AuthenticationException no) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(no);
		String reason = (cause != no) ? no.getMessage() + ": " + cause.getMessage() : no.getMessage();
		return reason.replaceAll("\\p{Cntrl}+", " ");
	}

}
