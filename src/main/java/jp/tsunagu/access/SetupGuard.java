package jp.tsunagu.access;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;

import org.springframework.stereotype.Component;

/**
 * The webapps lead everybody to a set-up page while no user is in group camunda-admin.
 * This puts one in whom nobody can log in as; the group itself has no power here, see
 * {@link AccessEngineConfiguration}.
 */
@Component
class SetupGuard {

	static final String USER = "no-setup-page";

	private final People people;

	private final IdentityService identities;

	SetupGuard(People people, IdentityService identities) {
		this.people = people;
		this.identities = identities;
	}

	void closeSetup() {
		this.people.ensureGroup(Groups.CAMUNDA_ADMIN, "（内部用・権限なし）");
		this.people.create(USER, "（内部用） ログイン不可", forgotten(), null);
		if (this.identities.createGroupQuery().groupMember(USER).groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
			this.identities.createMembership(USER, Groups.CAMUNDA_ADMIN);
		}
	}

	static String forgotten() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
