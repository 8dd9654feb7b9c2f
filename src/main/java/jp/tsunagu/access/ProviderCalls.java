package jp.tsunagu.access;

import java.time.Duration;
import java.util.List;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Spring Security's own calls to a provider, but with an end: by itself it waits for ever
 * for one that is silent, and every click would hold a thread.
 */
final class ProviderCalls {

	private ProviderCalls() {
	}

	static ClientHttpRequestFactory withAnEnd() {
		SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory();
		calls.setConnectTimeout(Duration.ofSeconds(3));
		calls.setReadTimeout(Duration.ofSeconds(5));
		return calls;
	}

	static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(RestClient.builder().requestFactory(withAnEnd()).messageConverters((converters) -> {
			converters.clear();
			converters
				.addAll(List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return tokens;
	}

	static OidcUserService userInfo() {
		RestTemplate calls = new RestTemplate(withAnEnd());
		calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		DefaultOAuth2UserService answers = new DefaultOAuth2UserService();
		answers.setRestOperations(calls);
		OidcUserService people = new OidcUserService();
		people.setOauth2UserService(answers);
		return people;
	}

}
