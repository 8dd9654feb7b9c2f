package jp.tsunagu.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The providers of the settings. An issuer is asked for its addresses when somebody wants
 * to come in by it, and not at the start: one that is down keeps out its own people only.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Providers implements ClientRegistrationRepository {

	private static final Logger log = LoggerFactory.getLogger(Providers.class);

	private final OAuth2ClientProperties settings;

	private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

	private final RestClient calls;

	Providers(OAuth2ClientProperties settings) {
		this.settings = settings;
		this.calls = RestClient.builder().requestFactory(ProviderCalls.withAnEnd()).build();
		settings.getRegistration().keySet().stream().filter((id) -> issuer(id) == null).forEach(this::read);
	}

	List<String> ids() {
		return List.copyOf(this.settings.getRegistration().keySet());
	}

	String name(String id) {
		String name = this.settings.getRegistration().get(id).getClientName();
		return (name != null) ? name : id;
	}

	/**
	 * For each login anew whether it answers: of one that does not, the browser could
	 * only show a page of its own.
	 */
	@Override
	public ClientRegistration findByRegistrationId(String id) {
		if (!this.settings.getRegistration().containsKey(id)) {
			return null;
		}
		String issuer = issuer(id);
		try {
			if (issuer != null) {
				this.calls.get()
					.uri(URI.create(issuer + "/.well-known/openid-configuration"))
					.exchange((request, response) -> answered(response.getStatusCode()));
			}
			return this.known.computeIfAbsent(id, this::read);
		}
		catch (RuntimeException ex) {
			throw new AuthenticationServiceException("The provider %s cannot be asked".formatted(id), ex);
		}
	}

	private static boolean answered(HttpStatusCode status) {
		if (status.is5xxServerError()) {
			throw new IllegalStateException("It answers with " + status);
		}
		return true;
	}

	@EventListener(ApplicationReadyEvent.class)
	void tellWhoDoesNotAnswer() {
		for (String id : ids()) {
			try {
				findByRegistrationId(id);
			}
			catch (AuthenticationException ex) {
				log.warn("{}: {}. Its people can log in as soon as it answers", ex.getMessage(),
						NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			}
		}
	}

	private String issuer(String id) {
		Registration registration = this.settings.getRegistration().get(id);
		String provider = (registration.getProvider() != null) ? registration.getProvider() : id;
		OAuth2ClientProperties.Provider server = this.settings.getProvider().get(provider);
		return (server != null) ? server.getIssuerUri() : null;
	}

	private ClientRegistration read(String id) {
		OAuth2ClientProperties one = new OAuth2ClientProperties();
		one.getRegistration().put(id, this.settings.getRegistration().get(id));
		one.getProvider().putAll(this.settings.getProvider());
		return new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
	}

}
