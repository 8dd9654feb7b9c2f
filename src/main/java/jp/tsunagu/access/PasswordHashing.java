package jp.tsunagu.access;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * PBKDF2 in place of the engine's single round of SHA-512. It is slow on purpose, for an
 * unknown user as well as for a wrong password.
 */
@Component
class PasswordHashing implements PasswordEncryptor {

	private static final int SALT_BYTES = 16;

	private final Pbkdf2PasswordEncoder encoder;

	private final String nobodys;

	/**
	 * The rounds are those of Spring Security's defaults; tests alone set fewer. Whoever
	 * changes them makes every stored password invalid.
	 */
	PasswordHashing(@Value("${tsunagu.password-rounds:310000}") int rounds) {
		this.encoder = new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds,
				SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
		this.nobodys = this.encoder.encode("nobody");
	}

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
