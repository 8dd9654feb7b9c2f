package jp.tsunagu.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives whoever an OpenID provider has let in exactly the groups and the area that its
 * claims say, with every login anew (ADR 0034).
 */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderPeople {

	private static final Logger log = LoggerFactory.getLogger(ProviderPeople.class);

	private final ProviderSettings settings;

	private final ProviderAccounts accounts;

	ProviderPeople(ProviderSettings settings, ProviderAccounts accounts) {
		this.settings = settings;
		this.accounts = accounts;
	}

	/** The user id, or nothing for somebody who is not to come in. */
	@Transactional
	public Optional<String> admit(OidcUser who) {
		String id = String.valueOf((Object) who.getClaim(this.settings.userClaim()));
		List<HouseGroup> groups = Stream.of(HouseGroup.values())
			.filter((group) -> says(who, this.settings.groupsClaim(), this.settings.groups().get(group.id())))
			.toList();
		List<String> areas = this.settings.areas()
			.entrySet()
			.stream()
			.filter((area) -> says(who, this.settings.areasClaim(), area.getValue()))
			.map(Map.Entry::getKey)
			.toList();
		List<String> wrong = wrong(id, groups, areas);
		if (!wrong.isEmpty()) {
			log.warn("The provider's user with subject {} is not let in: {}", who.getSubject(), wrong);
			this.accounts.takeBack(id);
			return Optional.empty();
		}
		this.accounts.set(id, name(who, id), areas.stream().findFirst().orElse(null), groups);
		return Optional.of(id);
	}

	private static List<String> wrong(String id, List<HouseGroup> groups, List<String> areas) {
		List<String> wrong = new ArrayList<>();
		if (!id.matches("[a-zA-Z0-9-]{1,60}") || id.equals(SetupGuard.USER)) {
			wrong.add("the user id has other characters than letters, digits and hyphens");
		}
		if (groups.isEmpty()) {
			wrong.add("no group of the house");
		}
		if (areas.size() > 1) {
			wrong.add("several areas");
		}
		return wrong;
	}

	/** A claim holds one text or a list of them. */
	private static boolean says(OidcUser who, String claim, String expected) {
		Object content = who.getClaim(claim);
		return expected != null
				&& ((content instanceof Collection<?> several) ? several.contains(expected) : expected.equals(content));
	}

	private static String name(OidcUser who, String id) {
		if (who.getFamilyName() != null && who.getGivenName() != null) {
			return who.getFamilyName() + " " + who.getGivenName();
		}
		return Objects.requireNonNullElse(who.getFullName(), id);
	}

}
