package jp.tsunagu.access;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.site.LoginOffers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
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

	private final InMemoryClientRegistrationRepository providers;

	private final ProviderPeople people;

	private final Logins logins;

	ProviderLogin(ObjectProvider<InMemoryClientRegistrationRepository> providers, ProviderPeople people,
			Logins logins) {
		this.providers = providers.getIfAvailable();
		this.people = people;
		this.logins = logins;
	}

	List<LoginOffers.Provider> offers() {
		return (this.providers == null) ? List.of()
				: StreamSupport.stream(this.providers.spliterator(), false)
					.map((one) -> new LoginOffers.Provider(one.getClientName(), START + "/" + one.getRegistrationId()))
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
			.authorizedClientRepository(new NoTokens())
			.successHandler((request, response, from) -> comeIn(request, response, from, home))
			.failureHandler(RefusedLogins::ofProvider));
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
		RefusedLogins.ofProvider(request, response, new BadCredentialsException("nobody of the house"));
	}

}
