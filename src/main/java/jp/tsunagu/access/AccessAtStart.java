package jp.tsunagu.access;

import jp.tsunagu.directory.Directory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes groups, areas, grants, filters and first users in one transaction, one node at a
 * time, before the first page can be asked for. A second run changes nothing.
 */
@Component
class AccessAtStart implements SmartInitializingSingleton {

	private final JdbcClient database;

	private final Directory directory;

	private final People people;

	private final Grants grants;

	private final TasklistFilters filters;

	private final SetupGuard setupGuard;

	private final FirstUsers firstUsers;

	AccessAtStart(JdbcClient database, Directory directory, People people, Grants grants, TasklistFilters filters,
			SetupGuard setupGuard, FirstUsers firstUsers) {
		this.database = database;
		this.directory = directory;
		this.people = people;
		this.grants = grants;
		this.filters = filters;
		this.setupGuard = setupGuard;
		this.firstUsers = firstUsers;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		this.database.sql("select pg_advisory_xact_lock(hashtext('tsunagu.access'))").query().listOfRows();
		for (HouseGroup group : HouseGroup.values()) {
			this.people.ensureGroup(group.id(), group.title());
		}
		this.directory.areas().forEach((area) -> this.people.ensureArea(area.id().id(), area.name()));
		this.grants.write();
		this.filters.write();
		this.setupGuard.closeSetup();
		this.firstUsers.create();
	}

}
