package jp.tsunagu.access;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Outside the demo: long passwords, and only those that their owner alone knows. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.generic-properties.properties.enable-password-policy=true",
				"tsunagu.test-database=empty" })
@Import(Client.class)
@ExtendWith(OutputCaptureExtension.class)
class PasswordTests {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String GIVEN = "given-by-the-office-1";

	private static final String OWN = "umi yama kawa sora";

	private static final AtomicInteger number = new AtomicInteger();

	@Autowired
	private Client client;

	@Autowired
	private IdentityService identities;

	@Autowired
	private People people;

	@Autowired
	private OwnPasswords passwords;

	@Autowired
	private JdbcClient database;

	private String user;

	private Browser browser;

	@BeforeEach
	void somebodyWithAPasswordFromTheOffice() {
		this.user = "newcomer-" + number.incrementAndGet();
		this.people.create(this.user, "海野 はな", GIVEN, "yokosuka-miura", HouseGroup.COORDINATOR);
		this.browser = new Browser(this.client);
	}

	@ParameterizedTest
	@ValueSource(strings = { "twelve-chars", "1111111111111111", "abcabcabcabcabc", "my-NEWCOMER-password",
			"はなの花は海のそばに咲いている", "" })
	void theEngineTakesNoWeakPassword(String weak) {
		User account = this.identities.newUser("newcomer");
		account.setFirstName("海野");
		account.setLastName("はな");
		account.setPassword(weak);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.identities.saveUser(account))
			.withMessageContaining("13文字以上");
		assertThat(this.people.account("newcomer")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "thirteen-long", "umi yama kawa sora", "うみやまかわそらつきほしゆき" })
	void aLongOneNeedsNoSpecialCharacters(String strong) {
		User account = this.people.account(this.user).orElseThrow();
		account.setPassword(strong);

		assertThatNoException().isThrownBy(() -> this.identities.saveUser(account));
	}

	@Test
	void withAPasswordFromTheOfficeNothingOpensButThePageToChangeIt() {
		assertThat(this.browser.logIn(this.user, GIVEN)).isEqualTo("/password");

		for (String page : new String[] { "/", "/notices", TASKLIST, "/unknown" }) {
			assertThat(Browser.target(this.browser.open(page))).as(page).isEqualTo("/password");
		}
		assertThat(this.browser.call("GET", "/camunda/api/engine/engine/default/task", null).statusCode())
			.isEqualTo(403);
		HttpResponse<String> rest = this.client.send(this.user, GIVEN, "GET", "/task", null);
		assertThat(rest.statusCode()).isEqualTo(403);
		assertThat(rest.body()).contains("先にブラウザーでログインして");
		assertThat(this.browser.open("/password").body()).contains("ほかの人が決めたもの").contains("13</span>文字以上");
	}

	@Test
	void withOnesOwnPasswordTheHouseOpens(CapturedOutput output) {
		this.browser.logIn(this.user, GIVEN);
		String before = this.browser.session();

		assertThat(change(this.browser, GIVEN, OWN, OWN)).isEqualTo("/password?changed");

		assertThat(this.browser.session()).isNotEqualTo(before);
		assertThat(this.browser.open("/password?changed").body()).contains("パスワードを変えました");
		assertThat(this.browser.open(TASKLIST).statusCode()).isEqualTo(200);
		assertThat(this.client.send(this.user, OWN, "GET", "/task", null).statusCode()).isEqualTo(200);
		assertThat(this.client.send(this.user, GIVEN, "GET", "/task", null).statusCode()).isEqualTo(401);
		assertThat(new Browser(this.client).logIn(this.user, OWN)).isEqualTo(TASKLIST);
		assertThat(output).contains("User %s has changed the password".formatted(this.user)).doesNotContain(OWN, GIVEN);
	}

	@ParameterizedTest
	@CsvSource({ GIVEN + ", short, short, 13文字以上にしてください", GIVEN + ", " + GIVEN + ", " + GIVEN + ", いまと違うパスワード",
			GIVEN + ", umi yama kawa sora, umi yama kawa, 2回とも同じ",
			"wrong, umi yama kawa sora, umi yama kawa sora, いまのパスワードが違います" })
	void aMistakeIsExplainedAndChangesNothing(String current, String chosen, String repeated, String sentence) {
		this.browser.logIn(this.user, GIVEN);
		this.browser.open("/password");

		HttpResponse<String> answer = this.browser.submit("/password",
				Map.of("current", current, "chosen", chosen, "repeated", repeated));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains(sentence).doesNotContain("value=\"" + chosen);
		assertThat(this.passwords.mustBeChanged(this.user)).isTrue();
		assertThat(Browser.target(this.browser.open("/"))).isEqualTo("/password");
	}

	@Test
	void guessingTheCurrentPasswordThereMakesItsOwnerWaitToo() {
		this.browser.logIn(this.user, GIVEN);
		this.browser.open("/password");
		this.browser.submit("/password", Map.of("current", "guess", "chosen", OWN, "repeated", OWN));

		assertThat(this.database.sql("select attempts_ from act_id_user where id_ = ?")
			.param(this.user)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aChangeEndsTheOtherSessions() {
		Browser elsewhere = new Browser(this.client);
		elsewhere.logIn(this.user, GIVEN);
		this.browser.logIn(this.user, GIVEN);
		change(this.browser, GIVEN, OWN, OWN);

		assertThat(Browser.target(elsewhere.open("/password"))).isEqualTo("/login?expired");
		assertThat(this.browser.open("/").statusCode()).isEqualTo(200);
	}

	@Test
	void aPasswordThatAnAdministratorSetsIsChangedAgain() {
		this.browser.logIn(this.user, GIVEN);
		change(this.browser, GIVEN, OWN, OWN);
		User account = this.people.account(this.user).orElseThrow();
		account.setPassword("reset-by-the-office-2");
		this.identities.saveUser(account);

		assertThat(new Browser(this.client).logIn(this.user, "reset-by-the-office-2")).isEqualTo("/password");
	}

	@Test
	void theFirstAdministratorChangesThePasswordOfTheConfigurationAndCreatesPeople() {
		String configured = "only-in-tests-1234";
		assertThat(this.browser.logIn("admin", configured)).isEqualTo("/password");
		assertThat(this.client.send("admin", configured, "GET", "/user", null).statusCode()).isEqualTo(403);
		change(this.browser, configured, OWN, OWN);
		String newcomer = """
				{"profile": {"id": "made-over-rest", "firstName": "海野", "lastName": "そら"},
				"credentials": {"password": "%s"}}""";

		HttpResponse<String> weak = this.client.send("admin", OWN, "POST", "/user/create", newcomer.formatted("short"));
		assertThat(weak.statusCode()).isEqualTo(400);
		assertThat(weak.body()).contains("13文字以上");
		assertThat(this.client.send("admin", OWN, "POST", "/user/create", newcomer.formatted(GIVEN)).statusCode())
			.isEqualTo(204);
		assertThat(this.passwords.mustBeChanged("made-over-rest")).isTrue();
		assertThat(this.client.send("admin", OWN, "GET", "/identity/password-policy", null).body())
			.contains("PASSWORD_POLICY_LENGTH", "13", "PASSWORD_POLICY_USER_DATA", "PASSWORD_POLICY_VARIETY");
	}

	@Test
	void whatWasChangedStaysWrittenDown() {
		this.browser.logIn(this.user, GIVEN);
		change(this.browser, GIVEN, OWN, OWN);

		assertThat(this.database.sql("select count(*) from tsunagu.password_change where user_id = ?")
			.param(this.user)
			.query(Long.class)
			.single()).isEqualTo(1);
		for (String change : new String[] { "update tsunagu.password_change set user_id = 'x'",
				"delete from tsunagu.password_change", "truncate tsunagu.password_change" }) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.database.sql(change).update())
				.withMessageContaining("never changed or deleted");
		}
	}

	@Test
	void whoeverIsNotLoggedInChangesNothing() {
		assertThat(Browser.target(this.browser.open("/password"))).isEqualTo("/login");
	}

	private static String change(Browser browser, String current, String chosen, String repeated) {
		browser.open("/password");
		return Browser
			.target(browser.submit("/password", Map.of("current", current, "chosen", chosen, "repeated", repeated)));
	}

	@Test
	void withoutAnAddressOfTheHouseThereIsNoTraceOfPasskeys() {
		assertThat(this.browser.open("/login").body()).contains("パスワード").doesNotContain("パスキー", "passkey");
		this.passwords.chosenByOwner(this.user);
		this.browser.logIn(this.user, GIVEN);

		assertThat(this.browser.open("/").body()).contains(this.user).doesNotContain("パスキー", "passkey");
		for (String page : new String[] { "/passkeys", "/passkey" }) {
			assertThat(this.browser.open(page).statusCode()).isEqualTo(404);
		}
		this.browser.open("/");
		assertThat(this.browser.submit("/login/passkey/options", Map.of()).statusCode()).isEqualTo(404);
		assertThat(Browser.target(this.browser.submit("/login/passkey", Map.of("credential", "{}"))))
			.isEqualTo("/login?passkey");
	}

	@Test
	void withoutAProviderThereIsNoTraceOfOne() {
		assertThat(this.browser.open("/login").body()).doesNotContain("でログイン", "oauth2");
		for (String path : new String[] { "/oauth2/authorization/prefecture", "/login/oauth2/code/prefecture" }) {
			assertThat(Browser.target(this.browser.open(path))).isEqualTo("/login");
		}
	}

}
