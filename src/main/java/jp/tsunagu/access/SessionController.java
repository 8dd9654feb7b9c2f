package jp.tsunagu.access;

import java.time.Instant;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For assets/session-end.js: how long the session lasts, and that somebody is there. The
 * token lets a typed form be sent after its owner has logged in again.
 */
@RestController
class SessionController {

	@GetMapping("/session")
	State state(HttpSession session, CsrfToken token) {
		return new State(IdleTime.left(session, Instant.now()).toSeconds(), token.getToken());
	}

	@PostMapping("/session")
	State somebodyIsThere(HttpSession session, CsrfToken token) {
		IdleTime.somebodyIsThere(session, Instant.now());
		return state(session, token);
	}

	/** Seconds left without any activity. */
	record State(long left, String token) {
	}

}
