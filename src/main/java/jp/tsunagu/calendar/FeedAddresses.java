package jp.tsunagu.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses under which people's own calendars are read by their telephones.
 * Only a hash of each is kept (as with answer links, docs/adr/0016), so an address is
 * shown once; whoever has lost it makes another, which ends the first.
 */
@Service
@Transactional
public class FeedAddresses {

	/** What a calendar program needs, and no more. */
	public static final int READS_AN_HOUR = 60;

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient database;

	private final Clock clock;

	FeedAddresses(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Makes an address of 256 random bits; one that was there is none any more. */
	public String make(String user, String area) {
		byte[] bits = new byte[BYTES];
		this.random.nextBytes(bits);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
		this.database
			.sql("""
					insert into tsunagu.calendar_feed (user_id, area_id, secret_hash, made_at) values (:user, :area, :hash, :now)
					on conflict (user_id) do update set area_id = :area, secret_hash = :hash, made_at = :now,
					last_read_at = null, hour_began_at = null, reads = 0""")
			.param("user", user)
			.param("area", area)
			.param("hash", hash(secret))
			.param("now", now())
			.update();
		return secret;
	}

	/** Takes somebody's address away, if there is one. */
	public void remove(String user) {
		this.database.sql("delete from tsunagu.calendar_feed where user_id = ?").param(user).update();
	}

	@Transactional(readOnly = true)
	public Optional<Address> of(String user) {
		return this.database.sql("select made_at, last_read_at from tsunagu.calendar_feed where user_id = ?")
			.param(user)
			.query((row, number) -> new Address(moment(row.getObject(1, OffsetDateTime.class)),
					moment(row.getObject(2, OffsetDateTime.class))))
			.optional();
	}

	/**
	 * Whose calendar a secret opens, and how often it did this hour, this time included.
	 */
	public Optional<Reading> read(String secret) {
		return this.database.sql("""
				update tsunagu.calendar_feed set last_read_at = :now,
				reads = case when hour_began_at > :hourAgo then reads + 1 else 1 end,
				hour_began_at = case when hour_began_at > :hourAgo then hour_began_at else :now end
				where secret_hash = :hash returning user_id, area_id, reads""")
			.param("now", now())
			.param("hourAgo", now().minusHours(1))
			.param("hash", hash(secret))
			.query((row, number) -> new Reading(row.getString(1), row.getString(2), row.getInt(3)))
			.optional();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Instant moment(OffsetDateTime moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	private static String hash(String secret) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @param lastReadAt null where nobody has read it yet
	 */
	public record Address(Instant madeAt, Instant lastReadAt) {

	}

	/** One reading of somebody's feed. */
	public record Reading(String user, String area, int reads) {

		public boolean isTooMany() {
			return this.reads > READS_AN_HOUR;
		}

	}

}
