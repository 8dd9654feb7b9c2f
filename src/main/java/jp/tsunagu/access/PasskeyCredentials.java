package jp.tsunagu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public halves of passkeys. */
@Component
class PasskeyCredentials implements UserCredentialRepository {

	private static final String COLUMNS = "credential_id, handle, public_key, signature_count, backup_eligible, "
			+ "backed_up, transports, attestation, label, created_at, last_used_at";

	private final JdbcClient database;

	PasskeyCredentials(JdbcClient database) {
		this.database = database;
	}

	boolean hasAny(String userId) {
		return this.database.sql("""
				select exists (select 1 from tsunagu.passkey join tsunagu.passkey_owner using (handle)
				where user_id = ?)""").param(userId).query(Boolean.class).single();
	}

	@Override
	public CredentialRecord findByCredentialId(Bytes id) {
		return this.database.sql("select %s from tsunagu.passkey where credential_id = ?".formatted(COLUMNS))
			.param(id.toBase64UrlString())
			.query(PasskeyCredentials::read)
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes handle) {
		return this.database
			.sql("select %s from tsunagu.passkey where handle = ? order by created_at".formatted(COLUMNS))
			.param(handle.toBase64UrlString())
			.query(PasskeyCredentials::read)
			.list();
	}

	@Override
	public void save(CredentialRecord key) {
		this.database.sql("""
				insert into tsunagu.passkey (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (credential_id) do update set signature_count = excluded.signature_count,
					backed_up = excluded.backed_up, last_used_at = excluded.last_used_at""".formatted(COLUMNS))
			.params(key.getCredentialId().toBase64UrlString(), key.getUserEntityUserId().toBase64UrlString(),
					key.getPublicKey().getBytes(), key.getSignatureCount(), key.isBackupEligible(), key.isBackupState(),
					key.getTransports()
						.stream()
						.map(AuthenticatorTransport::getValue)
						.sorted()
						.collect(Collectors.joining(",")),
					key.getAttestationObject().getBytes(), key.getLabel(), at(key.getCreated()), at(key.getLastUsed()))
			.update();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static CredentialRecord read(ResultSet row, int number) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialId(Bytes.fromBase64(row.getString("credential_id")))
			.userEntityUserId(Bytes.fromBase64(row.getString("handle")))
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(true)
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.transports(Arrays.stream(row.getString("transports").split(","))
				.filter((transport) -> !transport.isEmpty())
				.map(AuthenticatorTransport::valueOf)
				.collect(Collectors.toSet()))
			.attestationObject(new Bytes(row.getBytes("attestation")))
			.label(row.getString("label"))
			.created(row.getObject("created_at", OffsetDateTime.class).toInstant())
			.lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
			.build();
	}

	@Override
	public void delete(Bytes id) {
		this.database.sql("delete from tsunagu.passkey where credential_id = ?").param(id.toBase64UrlString()).update();
	}

}
