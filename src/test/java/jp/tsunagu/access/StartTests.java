package jp.tsunagu.access;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the start writes into the engine outside the demo, and that it can be repeated.
 */
@SpringBootTest(properties = "tsunagu.test-database=empty")
class StartTests {

	/** Named by the settings of the test database. */
	private static final String ADMIN = "admin";

	@Autowired
	private AccessAtStart start;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private FilterService filters;

	@Autowired
	private People people;

	@Test
	void theFirstAdministratorIsTheOnlyOneWhoCanLogIn() {
		assertThat(this.identities.createUserQuery().list()).extracting(User::getId)
			.containsExactlyInAnyOrder(ADMIN, SetupGuard.USER);
		assertThat(this.people.find(ADMIN).orElseThrow().groups()).containsExactly("administrator");
		assertThat(this.people.find(SetupGuard.USER)).isEmpty();
	}

	@Test
	void passwordsAreStoredSlowly() {
		assertThat(this.people.account(ADMIN).orElseThrow().getPassword()).startsWith("{pbkdf2}");
	}

	@Test
	void aChangedPasswordOutlivesTheNextStart() {
		User admin = this.people.account(ADMIN).orElseThrow();
		admin.setPassword("changed-since");
		this.identities.saveUser(admin);

		restart();

		assertThat(this.identities.checkPassword(ADMIN, "changed-since")).isTrue();
	}

	@Test
	void aSecondStartChangesNothing() {
		List<String> before = rights();
		List<String> filters = filterIds();

		restart();

		assertThat(rights()).isEqualTo(before);
		assertThat(filterIds()).as("bookmarks lead to them").isEqualTo(filters).hasSize(7);
		assertThat(this.identities.createGroupQuery().count()).isEqualTo(7);
		assertThat(this.identities.createTenantQuery().count()).isEqualTo(2);
	}

	private List<String> filterIds() {
		return this.filters.createTaskFilterQuery().orderByFilterId().asc().list().stream().map(Filter::getId).toList();
	}

	@Test
	void filtersOfAnEarlierVersionAreRenamedOrGoAndAPersonsOwnStay() {
		Filter overdue = this.filters.createTaskFilterQuery().filterName("期限超過").singleResult();
		overdue.setName("期限を過ぎた仕事");
		overdue.setProperties(Map.of("priority", 30));
		this.filters.saveFilter(overdue);
		this.filters.saveFilter(this.filters.newTaskFilter("昔の絞り込み"));
		Filter own = this.filters.saveFilter(this.filters.newTaskFilter("自分だけの").setOwner("coord-a"));

		restart();

		assertThat(this.filters.createTaskFilterQuery().list()).extracting(Filter::getName)
			.containsExactlyInAnyOrder("自分の仕事", "担当を待つ仕事", "期限超過", "今週が期限", "緊急", "共有・協議", "すべての仕事", "自分だけの");
		assertThat(this.filters.getFilter(overdue.getId()).getName()).isEqualTo("期限超過");
		this.filters.deleteFilter(own.getId());
	}

	@Test
	void aGrantThatIsNotInTheListIsTakenAway() {
		Authorization surplus = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		surplus.setGroupId("coordinator");
		surplus.setResource(Resources.FILTER);
		surplus.setResourceId("some-filter");
		surplus.addPermission(Permissions.CREATE);
		this.authorizations.saveAuthorization(surplus);

		restart();

		assertThat(this.authorizations.createAuthorizationQuery().resourceId("some-filter").count()).isZero();
	}

	@Test
	void noGroupMayStoreAFilterAndOnlyAdministratorsDeploy() {
		for (HouseGroup group : HouseGroup.values()) {
			List<String> member = List.of(group.id());
			assertThat(may(member, Resources.FILTER)).as("%s, filter", group).isFalse();
			assertThat(may(member, Resources.AUTHORIZATION)).as("%s, authorization", group).isFalse();
			assertThat(may(member, Resources.DEPLOYMENT)).as("%s, deployment", group)
				.isEqualTo(group == HouseGroup.ADMINISTRATOR);
		}
	}

	@Test
	void theGroupOfTheWebappsSetupHasNoPower() {
		assertThat(may(List.of("camunda-admin"), Resources.DEPLOYMENT)).isFalse();
		this.identities.setAuthentication("anybody", List.of("camunda-admin"));
		try {
			assertThat(this.identities.createUserQuery().count()).isZero();
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

	@Test
	void somebodyInTwoAreasIsNotLetIn() {
		this.people.create("coord-y", "二圏 域", "coord-y", "yokosuka-miura", HouseGroup.COORDINATOR);
		assertThat(this.people.find("coord-y")).isPresent();
		this.identities.createTenantUserMembership("shonan-east", "coord-y");

		assertThat(this.people.find("coord-y")).isEmpty();

		this.identities.deleteUser("coord-y");
	}

	@Test
	void aDatabaseOfTheDemoIsRefused() {
		this.people.create("coord-z", "デモ 太郎", "coord-z", null, HouseGroup.COORDINATOR);
		this.identities.setUserInfo("coord-z", DemoUsers.MARK, "true");
		try {
			assertThatIllegalStateException().isThrownBy(this::restart).withMessageContaining("demo user 'coord-z'");
		}
		finally {
			this.identities.deleteUser("coord-z");
		}
	}

	private boolean may(List<String> groups, Resources resource) {
		return this.authorizations.isUserAuthorized("anybody", groups, Permissions.CREATE, resource);
	}

	private List<String> rights() {
		return this.authorizations.createAuthorizationQuery()
			.list()
			.stream()
			.map((row) -> "%s %s %s %s %s".formatted(row.getId(), row.getGroupId(), row.getResourceType(),
					row.getResourceId(), List.of(row.getPermissions(Permissions.values()))))
			.sorted()
			.toList();
	}

	private void restart() {
		this.start.afterSingletonsInstantiated();
	}

}
