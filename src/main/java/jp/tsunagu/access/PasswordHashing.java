package jp.tsunagu.access;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * PBKDF2 in place of the engine's single round of SHA-512. It is slow on purpose, for an
 * unknown user as well as for a wrong password.
 */
@Component
class PasswordHashing implements PasswordEncryptor {

	private final Pbkdf2PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

	private final String nobodys = this.encoder.encode("nobody");

	@Override
	public String encrypt(String password) {
		return this.encoder.encode(password);
	}

	@Override
	public boolean check(String password, String encrypted) {
		return this.encoder.matches(password, encrypted);
	}

	/** Takes as long as a check, so that the answer does not tell which users exist. */
	void checkNobody(String password) {
		this.encoder.matches(password, this.nobodys);
	}

	@Override
	public String hashAlgorithmName() {
		return "pbkdf2";
	}

}
