package jp.tsunagu.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An OpenID provider on loopback that says of whoever asks what a test has told it. */
final class OpenIdProvider implements AutoCloseable {

	static final String CLIENT = "tsunagu-in-tests";

	private final HttpServer server;

	private final RSAKey key = newKey();

	private RSAKey signsWith = this.key;

	private Map<String, Object> claims = Map.of();

	private Map<String, String> asked = Map.of();

	private Map<String, String> exchanged = Map.of();

	OpenIdProvider() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.createContext("/jwks", (exchange) -> answer(exchange, new JWKSet(this.key).toString()));
		this.server.start();
	}

	String url(String path) {
		return "http://localhost:%d%s".formatted(this.server.getAddress().getPort(), path);
	}

	OpenIdProvider says(Map<String, Object> claims) {
		this.claims = claims;
		this.signsWith = this.key;
		return this;
	}

	/** Somebody else pretends to be this one. */
	OpenIdProvider isForged() {
		this.signsWith = newKey();
		return this;
	}

	/** What the house has sent in exchange for tokens. */
	Map<String, String> exchanged() {
		return this.exchanged;
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID("one").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void authorize(HttpExchange exchange) throws IOException {
		this.asked = form(exchange.getRequestURI().getRawQuery());
		exchange.getResponseHeaders()
			.add("Location", "%s?code=a-code&state=%s".formatted(this.asked.get("redirect_uri"),
					this.asked.get("state").replace("=", "%3D")));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private void token(HttpExchange exchange) throws IOException {
		this.exchanged = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		JWTClaimsSet.Builder token = new JWTClaimsSet.Builder().issuer(url(""))
			.audience(CLIENT)
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(60)))
			.claim("nonce", this.asked.get("nonce"));
		this.claims.forEach(token::claim);
		try {
			SignedJWT signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
					token.build());
			signed.sign(new RSASSASigner(this.signsWith));
			answer(exchange, """
					{"access_token": "an-access-token", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}"""
				.formatted(signed.serialize()));
		}
		catch (JOSEException ex) {
			throw new IOException(ex);
		}
	}

	private static Map<String, String> form(String text) {
		Map<String, String> form = new HashMap<>();
		for (String pair : text.split("&")) {
			String[] parts = pair.split("=", 2);
			form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return form;
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
