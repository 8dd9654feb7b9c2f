package jp.tsunagu.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** By what somebody has shown who they are; kept in the session as an authority. */
enum LoginWay {

	PASSWORD, PASSKEY, PROVIDER;

	GrantedAuthority mark() {
		return new SimpleGrantedAuthority("by-" + name().toLowerCase(java.util.Locale.ROOT));
	}

	static LoginWay of(Authentication login) {
		for (LoginWay way : values()) {
			if (login.getAuthorities().contains(way.mark())) {
				return way;
			}
		}
		return PASSWORD;
	}

}
