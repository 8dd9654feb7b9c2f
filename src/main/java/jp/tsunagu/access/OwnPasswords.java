package jp.tsunagu.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which passwords their owners have chosen themselves. Any other, whoever set it and
 * however, is known to two people and has to be changed at the next login (ADR 0025).
 */
@Component
class OwnPasswords {

	private final JdbcClient database;

	private final People people;

	private final boolean asked;

	OwnPasswords(JdbcClient database, People people,
			@Value("${camunda.bpm.generic-properties.properties.enable-password-policy}") boolean rules) {
		this.database = database;
		this.people = people;
		this.asked = rules;
	}

	boolean mustBeChanged(String id) {
		return this.asked && !this.database.sql("""
				select stored_digest from tsunagu.password_change
				where user_id = ? order by id desc limit 1""")
			.param(id)
			.query(String.class)
			.optional()
			.equals(Optional.of(digest(id)));
	}

	void chosenByOwner(String id) {
		this.database.sql("insert into tsunagu.password_change (user_id, stored_digest) values (?, ?)")
			.params(id, digest(id))
			.update();
	}

	/** Of the salted hash that the engine keeps, never of the password. */
	private String digest(String id) {
		String stored = this.people.account(id).orElseThrow().getPassword();
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(sha.digest(stored.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
