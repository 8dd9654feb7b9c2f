package jp.tsunagu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The provider's tokens have done their work with the login; nobody calls it again. */
class NoTokens implements OAuth2AuthorizedClientRepository {

	@Override
	public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String provider, Authentication login,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient tokens, Authentication login, HttpServletRequest request,
			HttpServletResponse response) {
		// forgotten
	}

	@Override
	public void removeAuthorizedClient(String provider, Authentication login, HttpServletRequest request,
			HttpServletResponse response) {
		// there is none
	}

}
