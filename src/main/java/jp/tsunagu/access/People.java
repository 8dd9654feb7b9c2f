package jp.tsunagu.access;

import java.util.List;
import java.util.Optional;

import jp.tsunagu.site.CurrentUser;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * People, groups and areas as the engine's identity service keeps them. To be asked only
 * where no engine authentication is set: it looks with the engine's own eyes.
 */
@Component
class People {

	private static final Logger log = LoggerFactory.getLogger(People.class);

	private final IdentityService identities;

	People(IdentityService identities) {
		this.identities = identities;
	}

	/** Somebody who belongs to the house; a user outside all its groups does not. */
	Optional<CurrentUser> find(String id) {
		Optional<User> account = account(id);
		List<Group> groups = this.identities.createGroupQuery().groupMember(id).orderByGroupId().asc().list();
		if (account.isEmpty() || groups.stream().noneMatch((group) -> isOfTheHouse(group.getId()))) {
			return Optional.empty();
		}
		List<Tenant> areas = this.identities.createTenantQuery().userMember(id).list();
		if (areas.size() > 1) {
			log.warn("User {} belongs to several areas and would start cases in either by chance: not let in", id);
			return Optional.empty();
		}
		Tenant area = areas.isEmpty() ? null : areas.get(0);
		return Optional.of(new CurrentUser(id, name(account.get()), groups.stream().map(Group::getId).toList(),
				groups.stream().map(Group::getName).toList(), (area != null) ? area.getId() : null,
				(area != null) ? area.getName() : null));
	}

	private static boolean isOfTheHouse(String group) {
		return List.of(HouseGroup.values()).stream().anyMatch((known) -> known.id().equals(group));
	}

	private static String name(User user) {
		return "%s %s".formatted(user.getFirstName(), user.getLastName()).strip();
	}

	Optional<User> account(String id) {
		return Optional.ofNullable(this.identities.createUserQuery().userId(id).singleResult());
	}

	/**
	 * Creates an account once; one that exists is left as its owner made it. The webapps
	 * show "first last" everywhere, so the family name goes first; their Japanese calls
	 * it 姓.
	 */
	void create(String id, String name, String password, String area, HouseGroup... groups) {
		if (account(id).isPresent()) {
			return;
		}
		User user = this.identities.newUser(id);
		String[] parts = name.split("[ 　]", 2);
		user.setFirstName(parts[0]);
		user.setLastName((parts.length > 1) ? parts[1] : "");
		user.setPassword(password);
		this.identities.saveUser(user);
		for (HouseGroup group : groups) {
			this.identities.createMembership(id, group.id());
		}
		if (area != null) {
			this.identities.createTenantUserMembership(area, id);
		}
	}

	void ensureGroup(String id, String title) {
		if (this.identities.createGroupQuery().groupId(id).count() == 0) {
			Group group = this.identities.newGroup(id);
			group.setName(title);
			group.setType("WORKFLOW");
			this.identities.saveGroup(group);
		}
	}

	void ensureArea(String id, String name) {
		if (this.identities.createTenantQuery().tenantId(id).count() == 0) {
			Tenant tenant = this.identities.newTenant(id);
			tenant.setName(name);
			this.identities.saveTenant(tenant);
		}
	}

}
