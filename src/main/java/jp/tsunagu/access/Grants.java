package jp.tsunagu.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.stereotype.Component;

/**
 * Makes what the engine grants to the groups of the house equal to {@link Grant}: missing
 * rows are written, differing ones corrected, all others taken away.
 */
@Component
class Grants {

	private final AuthorizationService authorizations;

	Grants(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	void write() {
		List<Authorization> surplus = new ArrayList<>();
		for (HouseGroup group : HouseGroup.values()) {
			this.authorizations.createAuthorizationQuery()
				.groupIdIn(group.id())
				.list()
				.stream()
				.filter((row) -> !isOfMembership(row))
				.forEach(surplus::add);
		}
		for (Grant grant : Grant.ofTheHouse()) {
			Authorization row = surplus.stream()
				.filter((candidate) -> isAbout(grant, candidate))
				.findFirst()
				.orElseGet(() -> create(grant));
			surplus.remove(row);
			save(row, grant);
		}
		surplus.forEach((row) -> this.authorizations.deleteAuthorization(row.getId()));
	}

	/** The engine itself lets members read their own group and their own tenant. */
	private static boolean isOfMembership(Authorization row) {
		boolean own = row.getResourceType() == Resources.GROUP.resourceType()
				&& row.getGroupId().equals(row.getResourceId());
		return own || (row.getResourceType() == Resources.TENANT.resourceType()
				&& !Authorization.ANY.equals(row.getResourceId()));
	}

	private static boolean isAbout(Grant grant, Authorization row) {
		return row.getGroupId().equals(grant.group().id()) && row.getResourceType() == grant.resource().resourceType()
				&& row.getResourceId().equals(grant.resourceId())
				&& row.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT;
	}

	private Authorization create(Grant grant) {
		Authorization row = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		row.setGroupId(grant.group().id());
		row.setResource(grant.resource());
		row.setResourceId(grant.resourceId());
		return row;
	}

	private void save(Authorization row, Grant grant) {
		row.removePermission(Permissions.ALL);
		Arrays.stream(grant.permissions()).forEach(row::addPermission);
		this.authorizations.saveAuthorization(row);
	}

}
