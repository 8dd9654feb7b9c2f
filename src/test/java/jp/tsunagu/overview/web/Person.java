package jp.tsunagu.overview.web;

import java.util.Arrays;

import jp.tsunagu.site.CurrentUser;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** Somebody in front of a page. */
public final class Person {

	private Person() {
	}

	public static RequestPostProcessor coordinator(String id) {
		return of(id, id.equals("coord-x") ? "shonan-east" : "yokosuka-miura", "coordinator");
	}

	public static RequestPostProcessor of(String id, String area, String... groups) {
		CurrentUser user = new CurrentUser(id, id, Arrays.asList(groups), Arrays.asList(groups), area,
				(area != null) ? "横須賀・三浦圏域" : null);
		return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList(groups)));
	}

}
