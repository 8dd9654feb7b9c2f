package jp.tsunagu.access;

import jakarta.servlet.http.HttpServletRequest;
import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Carries the login of the house into Tasklist, Cockpit and Admin; the webapps make it
 * themselves, by name.
 */
public class WebappSignOn extends ContainerBasedAuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login == null || !(login.getPrincipal() instanceof CurrentUser user)) {
			return AuthenticationResult.unsuccessful();
		}
		AuthenticationResult result = AuthenticationResult.successful(user.id());
		result.setGroups(user.groups());
		result.setTenants(user.areas());
		return result;
	}

}
