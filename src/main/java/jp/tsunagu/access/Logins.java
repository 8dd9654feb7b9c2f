package jp.tsunagu.access;

import java.util.List;
import java.util.Optional;

import jp.tsunagu.site.CurrentUser;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * What somebody of the house may ask for at this moment: the pages of their groups, or,
 * while the password is not their own, nothing but the page to change it.
 */
@Component
class Logins {

	static final GrantedAuthority CHANGES_PASSWORD = new SimpleGrantedAuthority("changes-password");

	private final People people;

	private final OwnPasswords passwords;

	Logins(People people, OwnPasswords passwords) {
		this.people = people;
		this.passwords = passwords;
	}

	Optional<Authentication> of(String id) {
		return this.people.find(id).map(this::token);
	}

	private Authentication token(CurrentUser user) {
		List<? extends GrantedAuthority> authorities = this.passwords.mustBeChanged(user.id())
				? List.of(CHANGES_PASSWORD) : user.groups().stream().map(SimpleGrantedAuthority::new).toList();
		return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
	}

	static boolean mustChangePassword(Authentication login) {
		return login != null && login.getAuthorities().contains(CHANGES_PASSWORD);
	}

}
