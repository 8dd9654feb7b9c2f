package jp.tsunagu.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.site.CurrentUser;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * What somebody of the house may ask for at this moment: the pages of their groups, or,
 * while the password is not their own or their passkey is still to be shown, nothing but
 * the page for that.
 */
@Component
class Logins {

	static final GrantedAuthority CHANGES_PASSWORD = new SimpleGrantedAuthority("changes-password");

	static final GrantedAuthority SHOWS_PASSKEY = new SimpleGrantedAuthority("shows-passkey");

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final People people;

	private final OwnPasswords passwords;

	private final Passkeys passkeys;

	Logins(People people, OwnPasswords passwords, Passkeys passkeys) {
		this.people = people;
		this.passwords = passwords;
		this.passkeys = passkeys;
	}

	Optional<Authentication> of(String id, LoginWay way) {
		return this.people.find(id).map((user) -> token(user, way));
	}

	private Authentication token(CurrentUser user, LoginWay way) {
		List<GrantedAuthority> authorities = new ArrayList<>();
		if (way == LoginWay.PASSWORD && this.passkeys.asksFor(user.id())) {
			authorities.add(SHOWS_PASSKEY);
		}
		else if (way == LoginWay.PASSWORD && this.passwords.mustBeChanged(user.id())) {
			authorities.add(CHANGES_PASSWORD);
		}
		else {
			user.groups().stream().map(SimpleGrantedAuthority::new).forEach(authorities::add);
		}
		authorities.add(way.mark());
		return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
	}

	/** The session goes on with what holds now. */
	void renew(String id, LoginWay way, HttpServletRequest request, HttpServletResponse response) {
		keep(of(id, way).orElseThrow(), request, response);
	}

	void keep(Authentication login, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(login);
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
	}

	static boolean mustChangePassword(Authentication login) {
		return login != null && login.getAuthorities().contains(CHANGES_PASSWORD);
	}

	static boolean mustShowPasskey(Authentication login) {
		return login != null && login.getAuthorities().contains(SHOWS_PASSKEY);
	}

	/** The page that comes before all others, if there is one. */
	static Optional<String> first(Authentication login) {
		if (mustShowPasskey(login)) {
			return Optional.of("/passkey");
		}
		return mustChangePassword(login) ? Optional.of("/password") : Optional.empty();
	}

}
