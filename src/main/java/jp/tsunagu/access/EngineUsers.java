package jp.tsunagu.access;

import java.time.Duration;
import java.time.InstantSource;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the engine's identity service, which counts failures of a user and makes the next
 * attempt wait; {@link LoginThrottle} counts those of an address. Whatever the reason for
 * a no, it sounds the same and takes as long.
 */
@Component
class EngineUsers implements AuthenticationProvider {

	private static final Logger log = LoggerFactory.getLogger(EngineUsers.class);

	private final IdentityService identities;

	private final People people;

	private final PasswordHashing hashing;

	private final RecentPasswords recent;

	private final Logins logins;

	private final int maxAttempts;

	private final LoginThrottle throttle = new LoginThrottle(InstantSource.system());

	EngineUsers(IdentityService identities, People people, PasswordHashing hashing, RecentPasswords recent,
			Logins logins, @Value("${camunda.bpm.generic-properties.properties.login-max-attempts}") int maxAttempts) {
		this.identities = identities;
		this.people = people;
		this.hashing = hashing;
		this.recent = recent;
		this.logins = logins;
		this.maxAttempts = maxAttempts;
	}

	@Override
	public Authentication authenticate(Authentication login) {
		String id = login.getName();
		String password = String.valueOf(login.getCredentials());
		User account = id.equals(SetupGuard.USER) ? null : this.people.account(id).orElse(null);
		if (account == null || !this.recent.knows(account, password)) {
			check(account, password, address(login));
		}
		return this.logins.of(id, LoginWay.PASSWORD).orElseThrow(EngineUsers::refused);
	}

	private void check(User account, String password, String address) {
		Duration wait = this.throttle.wait(address);
		if (!wait.isZero()) {
			throw new TooManyFailures(wait);
		}
		if (!isRight(account, password)) {
			int failures = this.throttle.failed(address);
			// somebody may have typed the password in place of the id
			log.warn("Login refused for {} from {}; {} within {} minutes from there",
					(account != null) ? account.getId() : "an unknown user", address, failures,
					LoginThrottle.WINDOW.toMinutes());
			throw refused();
		}
		this.recent.remember(account, password);
	}

	private boolean isRight(User account, String password) {
		if (account == null || isWaiting((UserEntity) account)) {
			this.hashing.checkNobody(password);
			return false;
		}
		return this.identities.checkPassword(account.getId(), password);
	}

	/** The engine says no to these at once, which would tell that they exist. */
	private boolean isWaiting(UserEntity account) {
		return account.getAttempts() >= this.maxAttempts || (account.getLockExpirationTime() != null
				&& account.getLockExpirationTime().after(ClockUtil.getCurrentTime()));
	}

	private static String address(Authentication login) {
		return (login.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "here";
	}

	private static BadCredentialsException refused() {
		return new BadCredentialsException("User id or password is wrong");
	}

	@Override
	public boolean supports(Class<?> login) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
	}

}
