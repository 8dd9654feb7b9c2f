package jp.tsunagu.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Lets Spring Boot build the one pool as ever, and close it before the server stops. */
class EmbeddedConnectionDetails implements JdbcConnectionDetails {

	private final EmbeddedServer server;

	EmbeddedConnectionDetails(EmbeddedServer server) {
		this.server = server;
	}

	@Override
	public String getJdbcUrl() {
		return this.server.jdbcUrl(EmbeddedServer.DATABASE);
	}

	@Override
	public String getUsername() {
		return Cluster.SUPERUSER;
	}

	@Override
	public String getPassword() {
		return this.server.password();
	}

}
