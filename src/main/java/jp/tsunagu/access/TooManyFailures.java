package jp.tsunagu.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many logins have failed from one address, whoever was meant. */
class TooManyFailures extends AuthenticationException {

	private final transient Duration wait;

	TooManyFailures(Duration wait) {
		super("Too many failed logins from this address");
		this.wait = wait;
	}

	Duration howLong() {
		return this.wait;
	}

}
