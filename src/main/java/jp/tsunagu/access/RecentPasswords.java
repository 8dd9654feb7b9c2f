package jp.tsunagu.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Spares a program that calls engine-rest often the slow check of a password that was
 * right a moment ago. Keeps no password, only a keyed digest of it together with the
 * stored hash: once the password is changed, the old one is no longer known.
 */
@Component
class RecentPasswords {

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	private final SecretKeySpec key;

	RecentPasswords() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		this.key = new SecretKeySpec(bytes, "HmacSHA256");
	}

	boolean knows(User user, String password) {
		Entry entry = this.entries.get(user.getId());
		return entry != null && entry.until.isAfter(Instant.now())
				&& MessageDigest.isEqual(entry.digest, digest(user, password));
	}

	void remember(User user, String password) {
		this.entries.put(user.getId(), new Entry(digest(user, password), Instant.now().plus(KEPT)));
	}

	private byte[] digest(User user, String password) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			mac.update(user.getPassword().getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Entry(byte[] digest, Instant until) {
	}

}
