package jp.tsunagu.access;

import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJackson2Module;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

/**
 * Passkeys (WebAuthn) of local users, each tied to the one address under which people
 * open this house. Without such an address, or without TLS, there are none (ADR 0033).
 */
@Component
class Passkeys {

	private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

	private final ObjectMapper json = JsonMapper.builder()
		.addModules(new WebauthnJackson2Module(), new JavaTimeModule())
		.build();

	private final PasskeyOwners owners;

	private final PasskeyCredentials credentials;

	private final PasskeyChallenges challenges;

	Passkeys(PasskeyOwners owners, PasskeyCredentials credentials,
			@Value("${tsunagu.passkeys.address:${tsunagu.public-url:}}") String address) {
		this.owners = owners;
		this.credentials = credentials;
		this.challenges = address.matches("https://.+|http://localhost(:.*)?")
				? new PasskeyChallenges(owners, credentials, house(address), Set.of(origin(address))) : null;
	}

	private static PublicKeyCredentialRpEntity house(String address) {
		return PublicKeyCredentialRpEntity.builder().id(URI.create(address).getHost()).name("つなぐ").build();
	}

	private static String origin(String address) {
		URI uri = URI.create(address);
		String port = (uri.getPort() >= 0) ? ":" + uri.getPort() : "";
		return "%s://%s%s".formatted(uri.getScheme(), uri.getHost(), port);
	}

	boolean areOffered() {
		return this.challenges != null;
	}

	boolean asksFor(String userId) {
		return areOffered() && this.credentials.hasAny(userId);
	}

	List<CredentialRecord> of(String userId) {
		PublicKeyCredentialUserEntity owner = this.owners.findByUsername(userId);
		return (owner == null) ? List.of()
				: this.credentials.findByUserId(owner.getId())
					.stream()
					.sorted(Comparator.comparing(CredentialRecord::getCreated))
					.toList();
	}

	String toRegister(Authentication login, HttpSession session) {
		return write(this.challenges.toRegister(login, session));
	}

	String toLogIn(Authentication login, HttpSession session) {
		return write(this.challenges.toLogIn(login, session));
	}

	private String write(Object options) {
		try {
			return this.json.writeValueAsString(options);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keeps what the browser has answered to {@link #toRegister}. */
	@Transactional
	public void register(Authentication login, HttpSession session, String answer, String label) {
		PublicKeyCredential<AuthenticatorAttestationResponse> key = read(answer, new TypeReference<>() {
		});
		this.challenges.house()
			.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
					this.challenges.answeredToRegister(login, session), new RelyingPartyPublicKey(key, label)));
		log.info("User {} has registered a passkey", login.getName());
	}

	/** Answers whose passkey it is; whatever is wrong with it is one refusal. */
	@Transactional
	public String owner(Authentication login, HttpSession session, String answer) {
		try {
			PublicKeyCredential<AuthenticatorAssertionResponse> key = read(answer, new TypeReference<>() {
			});
			PublicKeyCredentialUserEntity owner = this.challenges.house()
				.authenticate(
						new RelyingPartyAuthenticationRequest(this.challenges.answeredToLogIn(login, session), key));
			Assert.state(owner != null, "The passkey has no owner");
			return owner.getName();
		}
		catch (RuntimeException ex) {
			throw new BadCredentialsException("The passkey is not accepted", ex);
		}
	}

	private <T> T read(String answer, TypeReference<T> type) {
		try {
			return this.json.readValue(answer, type);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("What the browser sent is no passkey", ex);
		}
	}

	/** Takes one of somebody's own passkeys away; one of somebody else stays. */
	@Transactional
	public void remove(String userId, String credentialId) {
		of(userId).stream()
			.map(CredentialRecord::getCredentialId)
			.filter((id) -> id.toBase64UrlString().equals(credentialId))
			.forEach((id) -> {
				this.credentials.delete(id);
				log.info("User {} has removed a passkey", userId);
			});
	}

	/** For somebody who has lost all of them; answers how many there were. */
	@Transactional
	public int removeAll(String userId, String by) {
		List<Bytes> keys = of(userId).stream().map(CredentialRecord::getCredentialId).toList();
		keys.forEach(this.credentials::delete);
		log.warn("{} has removed all {} passkeys of {}", by, keys.size(), userId);
		return keys.size();
	}

}
