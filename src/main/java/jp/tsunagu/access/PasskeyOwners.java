package jp.tsunagu.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Under which random handle an authenticator knows a person. Spring Security's own
 * repositories cannot name a schema.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private final JdbcClient database;

	PasskeyOwners(JdbcClient database) {
		this.database = database;
	}

	@Override
	public PublicKeyCredentialUserEntity findById(Bytes handle) {
		return find("handle", handle.toBase64UrlString());
	}

	@Override
	public PublicKeyCredentialUserEntity findByUsername(String userId) {
		return find("user_id", userId);
	}

	private PublicKeyCredentialUserEntity find(String column, String content) {
		return this.database.sql("select user_id, handle from tsunagu.passkey_owner where %s = ?".formatted(column))
			.param(content)
			.query((row, number) -> owner(row.getString(1), row.getString(2)))
			.optional()
			.orElse(null);
	}

	private static PublicKeyCredentialUserEntity owner(String userId, String handle) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(Bytes.fromBase64(handle))
			.name(userId)
			.displayName(userId)
			.build();
	}

	/** Two pages of one person may ask at once: the first handle holds. */
	@Override
	public void save(PublicKeyCredentialUserEntity owner) {
		this.database
			.sql("insert into tsunagu.passkey_owner (user_id, handle) values (?, ?) on conflict (user_id) do nothing")
			.params(owner.getName(), owner.getId().toBase64UrlString())
			.update();
	}

	@Override
	public void delete(Bytes handle) {
		this.database.sql("delete from tsunagu.passkey_owner where handle = ?")
			.param(handle.toBase64UrlString())
			.update();
	}

}
