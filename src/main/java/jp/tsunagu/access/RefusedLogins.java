package jp.tsunagu.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How a no sounds at either door. The exception itself is not kept: it carries the
 * password that was typed, and sessions are rows.
 */
final class RefusedLogins {

	private RefusedLogins() {
	}

	static void toPerson(HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
			throws IOException {
		String why = (no instanceof TooManyFailures) ? "wait" : "error";
		response.sendRedirect(request.getContextPath() + "/login?" + why);
	}

	static void ofPasskey(HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
			throws IOException {
		LoggerFactory.getLogger(RefusedLogins.class)
			.warn("A passkey from {} was refused: {}", request.getRemoteAddr(),
					(no.getCause() != null) ? no.getCause().getClass().getSimpleName() : no.getMessage());
		response.sendRedirect(request.getContextPath() + "/login?passkey");
	}

	static void toProgram(HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
			throws IOException {
		if (no instanceof TooManyFailures tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.howLong().toSeconds() + 1));
			say(response, HttpStatus.TOO_MANY_REQUESTS, "ログインの失敗が続いたため、しばらくの間受け付けません。");
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tsunagu\"");
		say(response, HttpStatus.UNAUTHORIZED, "利用者IDとパスワードを確かめてください。");
	}

	static void toProgram(HttpServletRequest request, HttpServletResponse response, AccessDeniedException no)
			throws IOException {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (Logins.mustShowPasskey(login)) {
			say(response, HttpStatus.FORBIDDEN, "パスキーを登録した人のパスワードは、ここでは使えません。別の利用者IDを管理者に頼んでください。");
			return;
		}
		say(response, HttpStatus.FORBIDDEN,
				Logins.mustChangePassword(login) ? "先にブラウザーでログインして、パスワードを変えてください。" : "あなたの役割では、この操作はできません。");
	}

	private static void say(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write("{\"type\":\"Refusal\",\"message\":\"%s\"}".formatted(sentence));
	}

}
