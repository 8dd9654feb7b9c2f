package jp.tsunagu.access;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.site.LoginOffers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * A second way to the same login: an OpenID provider, where one is configured. Who comes
 * in by it is a person of the house like all others; nothing of the provider is kept.
 */
@Component
class ProviderLogin {

	private static final String START = "/oauth2/authorization";

	private final Providers providers;

	private final ProviderPeople people;

	private final Logins logins;

	ProviderLogin(ObjectProvider<Providers> providers, ProviderPeople people, Logins logins) {
		this.providers = providers.getIfAvailable();
		this.people = people;
		this.logins = logins;
	}

	List<LoginOffers.Provider> offers() {
		return (this.providers == null) ? List.of()
				: this.providers.ids()
					.stream()
					.map((id) -> new LoginOffers.Provider(this.providers.name(id), START + "/" + id))
					.toList();
	}

	void configure(HttpSecurity http, RequestCache wayBack) throws Exception {
		if (this.providers == null) {
			return;
		}
		DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
				this.providers, START);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		HomeAfterLogin home = new HomeAfterLogin(wayBack);
		http.oauth2Login((login) -> login.loginPage("/login")
			.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(requests))
			.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(ProviderCalls.tokens()))
			.userInfoEndpoint((endpoint) -> endpoint.oidcUserService(ProviderCalls.userInfo()))
			.authorizedClientRepository(new NoTokens())
			.successHandler((request, response, from) -> comeIn(request, response, from, home))
			.failureHandler(ProviderRefusals::tell)
			.addObjectPostProcessor(ofTheWayThere()));
	}

	/** Left to itself it answers with an error page when the provider is down. */
	private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> ofTheWayThere() {
		return new ObjectPostProcessor<>() {

			@Override
			public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
				filter.setAuthenticationFailureHandler(ProviderRefusals::tell);
				return filter;
			}

		};
	}

	private void comeIn(HttpServletRequest request, HttpServletResponse response, Authentication from,
			HomeAfterLogin home) throws IOException, ServletException {
		Optional<Authentication> login = (from.getPrincipal() instanceof OidcUser who)
				? this.people.admit(who).flatMap((id) -> this.logins.of(id, LoginWay.PROVIDER)) : Optional.empty();
		if (login.isPresent()) {
			this.logins.keep(login.get(), request, response);
			home.onAuthenticationSuccess(request, response, login.get());
			return;
		}
		request.getSession().invalidate();
		SecurityContextHolder.clearContext();
		ProviderRefusals.nobodyOfTheHouse(request, response);
	}

}
