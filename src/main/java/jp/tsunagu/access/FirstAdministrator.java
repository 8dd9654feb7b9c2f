package jp.tsunagu.access;

import jp.tsunagu.engine.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Outside the demo the first administrator comes from the configuration, once, and
 * changes the password at the first login; nobody from the demo comes in.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements FirstUsers {

	private final People people;

	private final IdentityService identities;

	private final String id;

	private final String password;

	FirstAdministrator(People people, IdentityService identities, @Value("${tsunagu.admin.id}") String id,
			@Value("${tsunagu.admin.password}") String password) {
		this.people = people;
		this.identities = identities;
		this.id = id;
		this.password = password;
	}

	@Override
	public void create() {
		for (User user : this.identities.createUserQuery().list()) {
			Assert.state(this.identities.getUserInfo(user.getId(), DemoUsers.MARK) == null,
					() -> "This database holds the demo user '%s', whose password everybody knows: use a database of its own"
						.formatted(user.getId()));
		}
		try {
			this.people.create(this.id, "管理者", this.password, null, HouseGroup.ADMINISTRATOR);
		}
		catch (Refusal refusal) {
			throw new IllegalStateException(
					"TSUNAGU_ADMIN_PASSWORD needs %d characters or more, five of them different, and must not contain the id"
						.formatted(PasswordRules.LENGTH));
		}
	}

}
