package jp.tsunagu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Takes a passkey in place of the form with the password, or after it. A form and not a
 * script sends it: the browser then goes where a login leads.
 */
class PasskeyLogin extends AbstractAuthenticationProcessingFilter {

	private final Passkeys passkeys;

	private final Logins logins;

	PasskeyLogin(Passkeys passkeys, Logins logins, RequestCache wayBack) {
		super(Paths.path(HttpMethod.POST, "/login/passkey"));
		this.passkeys = passkeys;
		this.logins = logins;
		setSecurityContextRepository(new HttpSessionSecurityContextRepository());
		setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
		setAuthenticationSuccessHandler(new HomeAfterLogin(wayBack));
		setAuthenticationFailureHandler(RefusedLogins::ofPasskey);
	}

	@Override
	public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
		if (!this.passkeys.areOffered()) {
			throw new BadCredentialsException("There are no passkeys here");
		}
		String owner = this.passkeys.owner(SecurityContextHolder.getContext().getAuthentication(), request.getSession(),
				String.valueOf(request.getParameter("credential")));
		return this.logins.of(owner, LoginWay.PASSKEY)
			.orElseThrow(() -> new BadCredentialsException("The owner of the passkey has left the house"));
	}

}
