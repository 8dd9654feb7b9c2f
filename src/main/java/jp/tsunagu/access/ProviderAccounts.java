package jp.tsunagu.access;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/** Keeps accounts as an OpenID provider says they are. */
@Component
class ProviderAccounts {

	private static final String MARK = "made-by-provider";

	private final IdentityService identities;

	private final People people;

	ProviderAccounts(IdentityService identities, People people) {
		this.identities = identities;
		this.people = people;
	}

	/** Makes the account if it is new; groups and area are then exactly these. */
	void set(String id, String name, String area, List<HouseGroup> groups) {
		if (this.people.account(id).isEmpty()) {
			this.people.create(id, name, passwordOfNobody(id, name), null);
			this.identities.setUserInfo(id, MARK, "true");
		}
		List<String> wanted = groups.stream().map(HouseGroup::id).toList();
		List<String> had = groups(id);
		had.stream()
			.filter((group) -> !wanted.contains(group))
			.forEach((group) -> this.identities.deleteMembership(id, group));
		wanted.stream()
			.filter((group) -> !had.contains(group))
			.forEach((group) -> this.identities.createMembership(id, group));
		List<String> areas = this.identities.createTenantQuery()
			.userMember(id)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
		areas.stream()
			.filter((one) -> !one.equals(area))
			.forEach((one) -> this.identities.deleteTenantUserMembership(one, id));
		if (area != null && !areas.contains(area)) {
			this.identities.createTenantUserMembership(area, id);
		}
	}

	/** Whom the provider no longer counts among the house loses what it gave. */
	void takeBack(String id) {
		if (this.people.account(id).isPresent() && this.identities.getUserInfo(id, MARK) != null) {
			groups(id).forEach((group) -> this.identities.deleteMembership(id, group));
		}
	}

	private List<String> groups(String id) {
		return this.identities.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList();
	}

	/** A short id can stand in it by chance, which the rules for passwords refuse. */
	private String passwordOfNobody(String id, String name) {
		User user = this.identities.newUser(id);
		user.setLastName(name);
		String password = SetupGuard.forgotten();
		while (!this.identities.checkPasswordAgainstPolicy(new PasswordRules(), password, user).isValid()) {
			password = SetupGuard.forgotten();
		}
		return password;
	}

}
