package jp.tsunagu.access;

import java.util.Set;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.util.Assert;

/**
 * What an authenticator is asked. The session keeps the random challenge alone, for one
 * answer; all else is made again from the rules here, because Spring Security's options
 * cannot be stored in a row, or lose there that the owner must be verified.
 */
class PasskeyChallenges {

	private static final String REGISTER = PasskeyChallenges.class.getName() + ".register";

	private static final String LOG_IN = PasskeyChallenges.class.getName() + ".logIn";

	private final Webauthn4JRelyingPartyOperations house;

	PasskeyChallenges(PasskeyOwners owners, PasskeyCredentials credentials, PublicKeyCredentialRpEntity name,
			Set<String> origins) {
		this.house = new Webauthn4JRelyingPartyOperations(owners, credentials, name, origins);
		this.house.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.userVerification(UserVerificationRequirement.REQUIRED)
					.build()));
		this.house
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
	}

	WebAuthnRelyingPartyOperations house() {
		return this.house;
	}

	PublicKeyCredentialCreationOptions toRegister(Authentication login, HttpSession session) {
		PublicKeyCredentialCreationOptions options = this.house
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(login));
		session.setAttribute(REGISTER, options.getChallenge());
		return options;
	}

	PublicKeyCredentialCreationOptions answeredToRegister(Authentication login, HttpSession session) {
		PublicKeyCredentialCreationOptions made = this.house
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(login));
		return PublicKeyCredentialCreationOptions.builder()
			.challenge(take(session, REGISTER))
			.rp(made.getRp())
			.user(made.getUser())
			.pubKeyCredParams(made.getPubKeyCredParams())
			.authenticatorSelection(made.getAuthenticatorSelection())
			.attestation(made.getAttestation())
			.timeout(made.getTimeout())
			.build();
	}

	PublicKeyCredentialRequestOptions toLogIn(Authentication login, HttpSession session) {
		PublicKeyCredentialRequestOptions options = this.house
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(login));
		session.setAttribute(LOG_IN, options.getChallenge());
		return options;
	}

	PublicKeyCredentialRequestOptions answeredToLogIn(Authentication login, HttpSession session) {
		PublicKeyCredentialRequestOptions made = this.house
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(login));
		return PublicKeyCredentialRequestOptions.builder()
			.challenge(take(session, LOG_IN))
			.rpId(made.getRpId())
			.allowCredentials(made.getAllowCredentials())
			.userVerification(made.getUserVerification())
			.timeout(made.getTimeout())
			.build();
	}

	private static Bytes take(HttpSession session, String name) {
		Bytes challenge = (Bytes) session.getAttribute(name);
		session.removeAttribute(name);
		Assert.state(challenge != null, "Nothing was asked, or it has been answered already");
		return challenge;
	}

}
