package jp.tsunagu.site;

import java.io.Serializable;
import java.util.List;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person at the screen: ids of groups and area as the engine has them, names in
 * Japanese. A controller takes it as an argument; people outside every area have none. It
 * is no java.security.Principal, of which Spring MVC would hand over its own.
 */
public record CurrentUser(String id, String displayName, List<String> groups, List<String> roles, String area,
		String areaName) implements AuthenticatedPrincipal, Serializable {

	@Override
	public String getName() {
		return this.id;
	}

	public boolean isIn(String group) {
		return this.groups.contains(group);
	}

	/** The area as the engine wants it: a list of tenants. */
	public List<String> areas() {
		return (this.area != null) ? List.of(this.area) : List.of();
	}

	@Override
	public String toString() {
		return this.id;
	}

}
