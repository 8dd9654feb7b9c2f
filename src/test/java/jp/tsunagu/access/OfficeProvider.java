package jp.tsunagu.access;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.StreamUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A real OpenID provider, Spring Authorization Server, as an application of its own with
 * its own people and its own login page. By number and not by name: for a browser it is
 * another site than the house.
 */
final class OfficeProvider implements AutoCloseable {

	static final String PASSWORD = "office-password";

	private static final String SECRET = "between-the-two-of-us";

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private final RegisteredClient house;

	private final Map<String, Map<String, Object>> people;

	private volatile String broken = "nothing";

	private volatile long silence;

	private AnnotationConfigServletWebServerApplicationContext server;

	OfficeProvider(String house, Map<String, Map<String, Object>> people) {
		this.people = people;
		this.house = RegisteredClient.withId("house")
			.clientId("tsunagu")
			.clientSecret("{noop}" + SECRET)
			.clientName("つなぐ")
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(house + "/login/oauth2/code/house")
			.scopes((scopes) -> scopes.addAll(List.of("openid", "profile")))
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.build();
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	String secret() {
		return SECRET;
	}

	OfficeProvider start() {
		if (this.server == null) {
			this.server = new AnnotationConfigServletWebServerApplicationContext();
			this.server.registerBean(OfficeProvider.class, () -> this,
					(definition) -> definition.setDestroyMethodName(""));
			this.server.register(Setup.class);
			this.server.refresh();
		}
		return this;
	}

	/** Asks its people whether they agree, with a page on which they can say no. */
	void asksForConsent(boolean asks) {
		this.server.getBean(InMemoryRegisteredClientRepository.class)
			.save(RegisteredClient.from(this.house)
				.clientSettings(
						ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(asks).build())
				.build());
	}

	/** This page is out of order, as the proxy in front tells after so many seconds. */
	void breaks(String path, long silence) {
		this.broken = path;
		this.silence = silence;
	}

	private void beSilent() {
		try {
			TimeUnit.SECONDS.sleep(this.silence);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		if (this.server != null) {
			this.server.close();
			this.server = null;
		}
	}

	@EnableWebMvc
	@EnableWebSecurity
	static class Setup {

		private static final String LOGIN_PAGE = "/office-login";

		@Bean
		TomcatServletWebServerFactory tomcat(OfficeProvider office) throws IOException {
			TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(office.port);
			tomcat.setAddress(InetAddress.getByName("127.0.0.1"));
			return tomcat;
		}

		@Bean
		DispatcherServlet pages() {
			return new DispatcherServlet();
		}

		@Bean
		@Order(0)
		Filter outOfOrder(OfficeProvider office) {
			return (request, response, chain) -> {
				if (((HttpServletRequest) request).getRequestURI().equals(office.broken)) {
					office.beSilent();
					((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
				}
				else {
					chain.doFilter(request, response);
				}
			};
		}

		@Bean
		@Order(1)
		SecurityFilterChain protocol(HttpSecurity http) throws Exception {
			OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
			return http.securityMatcher(server.getEndpointsMatcher())
				.with(server, (configurer) -> configurer.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((urls) -> urls.anyRequest().authenticated())
				.exceptionHandling(
						(no) -> no.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN_PAGE)))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain people(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((urls) -> urls.anyRequest().authenticated())
				.formLogin((form) -> form.loginPage(LOGIN_PAGE).permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

		@Bean
		RouterFunction<ServerResponse> loginPage() {
			return RouterFunctions.route(RequestPredicates.GET(LOGIN_PAGE),
					(request) -> ServerResponse.ok()
						.header("Content-Type", "text/html;charset=UTF-8")
						.body(StreamUtils.copyToByteArray(getClass().getResourceAsStream("office-login.html"))));
		}

		@Bean
		UserDetailsService accounts(OfficeProvider office) {
			return (id) -> {
				if (!office.people.containsKey(id)) {
					throw new UsernameNotFoundException(id);
				}
				return User.withUsername(id).password("{noop}" + PASSWORD).roles("OFFICE").build();
			};
		}

		@Bean
		RegisteredClientRepository clients(OfficeProvider office) {
			return new InMemoryRegisteredClientRepository(office.house);
		}

		@Bean
		AuthorizationServerSettings settings(OfficeProvider office) {
			return AuthorizationServerSettings.builder().issuer(office.url()).build();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims(OfficeProvider office) {
			return (token) -> {
				if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
					office.people.get(token.getPrincipal().getName()).forEach(token.getClaims()::claim);
				}
			};
		}

		@Bean
		JWKSource<SecurityContext> keys() throws JOSEException {
			return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate()));
		}

		@Bean
		JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

	}

}
