package jp.tsunagu.site;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whom Spring Security has let in on this thread. */
public final class SignedIn {

	private SignedIn() {
	}

	/** Null if nobody is. */
	public static CurrentUser user() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		boolean known = authentication != null && authentication.getPrincipal() instanceof CurrentUser;
		return known ? (CurrentUser) authentication.getPrincipal() : null;
	}

}
