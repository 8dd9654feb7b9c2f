package jp.tsunagu.access;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/** People whom an OpenID provider knows, as operations.md has it configured. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.generic-properties.properties.enable-password-policy=true",
				"tsunagu.passkeys.address=http://localhost:1", "tsunagu.test-database=empty" })
@Import(Client.class)
@ExtendWith(OutputCaptureExtension.class)
class ProviderLoginTests {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String REFUSED = "/login?provider=unknown";

	private static final OpenIdProvider provider = new OpenIdProvider();

	@Autowired
	private Client client;

	@Autowired
	private IdentityService identities;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient database;

	@Autowired
	private OAuth2AuthorizedClientService tokens;

	private Browser browser;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		String client = "spring.security.oauth2.client.registration.prefecture.";
		settings.add(client + "client-id", () -> OpenIdProvider.CLIENT);
		settings.add(client + "client-secret", () -> "secret");
		settings.add(client + "client-name", () -> "県のアカウント");
		settings.add(client + "scope", () -> "openid,profile");
		settings.add(client + "authorization-grant-type", () -> "authorization_code");
		settings.add(client + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
		String server = "spring.security.oauth2.client.provider.prefecture.";
		settings.add(server + "authorization-uri", () -> provider.url("/authorize"));
		settings.add(server + "token-uri", () -> provider.url("/token"));
		settings.add(server + "jwk-set-uri", () -> provider.url("/jwks"));
		settings.add(server + "user-name-attribute", () -> "sub");
		settings.add("tsunagu.oidc.groups.coordinator", () -> "care-coordinators");
		settings.add("tsunagu.oidc.groups.flag-bearer", () -> "care-flag");
		settings.add("tsunagu.oidc.groups.administrator", () -> "it");
		settings.add("tsunagu.oidc.areas.yokosuka-miura", () -> "110");
		settings.add("tsunagu.oidc.areas.shonan-east", () -> "120");
	}

	@AfterAll
	static void closeTheProvider() {
		provider.close();
	}

	@BeforeEach
	void anEmptyBrowser() {
		this.browser = new Browser(this.client);
	}

	private static Map<String, Object> claims(String id, Object groups, Object areas) {
		Map<String, Object> claims = new HashMap<>(Map.of("sub", "subject-of-" + id, "preferred_username", id,
				"family_name", "海野", "given_name", "はな", "groups", groups));
		if (areas != null) {
			claims.put("areas", areas);
		}
		return claims;
	}

	/** Follows the redirects as a browser does; answers where the house sends it last. */
	private String comeIn() {
		HttpResponse<String> toProvider = this.browser.open("/oauth2/authorization/prefecture");
		HttpResponse<String> back = this.client.send(
				HttpRequest.newBuilder(URI.create(toProvider.headers().firstValue("Location").orElseThrow())).build());
		return Browser.target(this.browser.open(Browser.target(back)));
	}

	/** What the house expects back from the provider. */
	private String askedFor() {
		return this.browser.open("/oauth2/authorization/prefecture")
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceAll(".*state=([^&]+).*", "$1");
	}

	@Test
	void theLoginPageOffersIt() {
		assertThat(this.browser.open("/login").body()).contains("県のアカウントでログイン", "/oauth2/authorization/prefecture");
	}

	@Test
	void somebodyNewComesInWithTheGroupsAndTheAreaOfTheClaims() {
		provider.says(claims("hana", List.of("others", "care-coordinators", "care-flag"), "110"));
		String before = this.browser.open("/login").body();
		String session = this.browser.session();

		assertThat(before).isNotEmpty();
		assertThat(comeIn()).isEqualTo(TASKLIST);
		assertThat(this.browser.session()).isNotEqualTo(session);
		assertThat(provider.exchanged()).containsKey("code_verifier");
		assertThat(this.people.find("hana")).hasValueSatisfying((user) -> {
			assertThat(user.displayName()).isEqualTo("海野 はな");
			assertThat(user.groups()).containsExactlyInAnyOrder("coordinator", "flag-bearer");
			assertThat(user.area()).isEqualTo("yokosuka-miura");
		});
		assertThat(this.browser.open("/").body()).contains("海野 はな");
		assertThat(this.browser.call("POST", "/camunda/api/engine/engine/default/task", "{}").statusCode())
			.isEqualTo(200);
	}

	@Test
	void theClaimsOfTheNextLoginHoldFromThenOn() {
		provider.says(claims("moves", List.of("care-coordinators", "it"), List.of("110")));
		comeIn();
		provider.says(claims("moves", "care-coordinators", List.of("120")));
		assertThat(comeIn()).isEqualTo(TASKLIST);
		assertThat(this.people.find("moves")).hasValueSatisfying((user) -> {
			assertThat(user.groups()).containsExactly("coordinator");
			assertThat(user.area()).isEqualTo("shonan-east");
		});

		provider.says(claims("moves", List.of(), "120"));
		assertThat(comeIn()).isEqualTo(REFUSED);
		assertThat(this.people.find("moves")).isEmpty();
	}

	@Test
	void somebodyWhoIsHereAlreadyKeepsTheAccount() {
		this.people.create("local", "山 一郎", "yama ni noboru hito", "yokosuka-miura", HouseGroup.COORDINATOR);
		provider.says(claims("local", "care-coordinators", "110"));

		assertThat(comeIn()).isEqualTo(TASKLIST);
		assertThat(this.browser.open("/").body()).contains("山 一郎");
	}

	@Test
	void aRefusalChangesNothingOfALocalAccount() {
		this.people.create("local-2", "山 二郎", "yama ni noboru hito", "yokosuka-miura", HouseGroup.COORDINATOR);
		provider.says(claims("local-2", List.of("others"), "120"));

		assertThat(comeIn()).isEqualTo(REFUSED);
		assertThat(this.browser.open(REFUSED).body()).contains("役割と圏域");
		assertThat(this.people.find("local-2")).hasValueSatisfying((user) -> {
			assertThat(user.groups()).containsExactly("coordinator");
			assertThat(user.area()).isEqualTo("yokosuka-miura");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "with space", "../x", "hana@example.jp", "no-setup-page", "" })
	void aStrangeIdDoesNotComeIn(String id) {
		provider.says(claims(id, "care-coordinators", "110"));

		assertThat(comeIn()).isEqualTo(REFUSED);
		assertThat(this.browser.open("/").statusCode()).isEqualTo(302);
	}

	@Test
	void nobodyComesInWithSeveralAreas() {
		provider.says(claims("both", "care-coordinators", List.of("110", "120")));

		assertThat(comeIn()).isEqualTo(REFUSED);
		assertThat(this.people.account("both")).isEmpty();
	}

	@Test
	void aForgedTokenOrAnAnswerNobodyAskedForIsRefused() {
		provider.says(claims("forged", "care-coordinators", "110")).isForged();
		assertThat(comeIn()).isEqualTo("/login?provider=again");
		provider.says(claims("forged", "care-coordinators", "110"));
		assertThat(Browser.target(this.browser.open("/login/oauth2/code/prefecture?code=a-code&state=made-up")))
			.isEqualTo("/login?provider=again");
		assertThat(this.people.account("forged")).isEmpty();
	}

	@Test
	void thePageAskedForIsFoundAgain() {
		provider.says(claims("back", "care-coordinators", "110"));
		this.browser.open("/notices");

		assertThat(comeIn()).isEqualTo("/notices");
	}

	@Test
	void theAccountHasNoOtherDoor() {
		provider.says(claims("one-door", "care-coordinators", "110"));
		comeIn();

		assertThat(this.browser.open("/").body()).contains("ログアウト").doesNotContain("パスワードの変更", "パスキー");
		assertThat(this.browser.open("/passkeys").statusCode()).isEqualTo(404);
		assertThat(this.client.get("one-door", "/task").statusCode()).isEqualTo(401);
		assertThat(this.identities.checkPassword("one-door", "one-door")).isFalse();
	}

	@Test
	void whatAnAnswerHoldsStandsOnOneLineOfTheLog(CapturedOutput output) {
		assertThat(Browser.target(this.browser.open("/login/oauth2/code/prefecture?error=made_up&state=" + askedFor()
				+ "&error_description=first%0d%0a2026-11-30+second")))
			.isEqualTo("/login?provider=again");
		assertThat(output.getAll().lines().filter((line) -> line.contains("made_up"))).singleElement(STRING)
			.contains("first 2026-11-30 second");
	}

	@ParameterizedTest
	@CsvSource({ "access_denied, cancelled", "temporarily_unavailable, down", "server_error, down",
			"invalid_scope, again" })
	void theLoginPageSaysWhatTheProviderAnswers(String error, String why) {
		assertThat(Browser
			.target(this.browser.open("/login/oauth2/code/prefecture?error=%s&state=%s".formatted(error, askedFor()))))
			.isEqualTo("/login?provider=" + why);
		assertThat(this.browser.open("/login?provider=" + why).body()).contains("所属のアカウント");
	}

	@Test
	void aProviderThatNobodyHasConfiguredIsRefused() {
		assertThat(Browser.target(this.browser.open("/oauth2/authorization/another")))
			.isEqualTo("/login?provider=again");
	}

	@Test
	void nothingOfTheProviderIsKept() {
		provider.says(claims("forgets", "care-coordinators", "110"));
		comeIn();

		assertThat(this.database.sql("""
				select string_agg(encode(attribute_bytes, 'escape'), ' ') from tsunagu.login_session_attributes
				join tsunagu.login_session on primary_id = session_primary_id where principal_name = 'forgets'""")
			.query(String.class)
			.single()).contains("forgets").doesNotContain("an-access-token", "subject-of", "OidcUser", "eyJ");
		OAuth2AuthorizedClient tokens = this.tokens.loadAuthorizedClient("prefecture", "subject-of-forgets");
		assertThat(tokens).isNull();
	}

}
