package jp.tsunagu.access;

import java.util.List;

import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Asks the engine's identity service, which counts failures and makes the next attempt
 * wait. Whatever the reason for a no, it sounds the same.
 */
@Component
class EngineUsers implements AuthenticationProvider {

	private final IdentityService identities;

	private final People people;

	private final PasswordHashing hashing;

	private final RecentPasswords recent;

	EngineUsers(IdentityService identities, People people, PasswordHashing hashing, RecentPasswords recent) {
		this.identities = identities;
		this.people = people;
		this.hashing = hashing;
		this.recent = recent;
	}

	@Override
	public Authentication authenticate(Authentication login) {
		String id = login.getName();
		String password = String.valueOf(login.getCredentials());
		User account = id.equals(SetupGuard.USER) ? null : this.people.account(id).orElse(null);
		if (account == null) {
			this.hashing.checkNobody(password);
			throw refused();
		}
		if (!this.recent.knows(account, password)) {
			check(account, password);
		}
		return token(this.people.find(id).orElseThrow(EngineUsers::refused));
	}

	private void check(User account, String password) {
		if (!this.identities.checkPassword(account.getId(), password)) {
			throw refused();
		}
		this.recent.remember(account, password);
	}

	static Authentication token(CurrentUser user) {
		List<? extends GrantedAuthority> groups = user.groups().stream().map(SimpleGrantedAuthority::new).toList();
		return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
	}

	private static BadCredentialsException refused() {
		return new BadCredentialsException("User id or password is wrong");
	}

	@Override
	public boolean supports(Class<?> login) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
	}

}
