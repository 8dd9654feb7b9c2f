package jp.tsunagu.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Personal one-time links. Who has the token may answer for one member until the day it
 * is due; here lies its hash alone (docs/adr/0016).
 */
@Component
class AnswerLinks {

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient database;

	AnswerLinks(JdbcClient database) {
		this.database = database;
	}

	/** Makes a token of 256 random bits. */
	String issue(RecordNumber number, MemberId member, Instant expiresAt) {
		byte[] bits = new byte[32];
		this.random.nextBytes(bits);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
		this.database
			.sql("insert into tsunagu.answer_link (token_hash, team_number, member_id, expires_at) values (?, ?, ?, ?)")
			.params(hash(token), number.toString(), member.id(), expiresAt.atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	Optional<AnswerLink> find(String token) {
		return this.database
			.sql("select team_number, member_id, expires_at from tsunagu.answer_link where token_hash = ?")
			.param(hash(token))
			.query((row, line) -> new AnswerLink(RecordNumber.of(row.getString(1)), MemberId.of(row.getString(2)),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Whoever has answered, or need not answer, has no link any more. */
	void forget(MemberId member) {
		this.database.sql("delete from tsunagu.answer_link where member_id = ?").param(member.id()).update();
	}

	private static String hash(String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a token leads to. */
	record AnswerLink(RecordNumber number, MemberId member, Instant expiresAt) {
	}

}
