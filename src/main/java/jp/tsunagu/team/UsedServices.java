package jp.tsunagu.team;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import jp.tsunagu.directory.NameNormalizer;
import jp.tsunagu.directory.Profession;

/**
 * Counts the services a child uses by those in its team who bring one (CL-16): visiting
 * doctors and nurses, helpers, day services, short stays and centres. Whoever plans,
 * teaches or decides brings none. Two nurses of one station are one service.
 */
final class UsedServices {

	private static final Set<Profession> BRING_ONE = EnumSet.of(Profession.PHYSICIAN_HOME, Profession.HOME_NURSE,
			Profession.HELPER, Profession.CHILD_DEV_MANAGER, Profession.SHORT_STAY, Profession.SMID_FACILITY);

	private UsedServices() {
	}

	static int count(Collection<TeamMember> members) {
		return (int) members.stream()
			.filter((member) -> BRING_ONE.contains(member.profession()))
			.map((member) -> member.profession() + "@" + NameNormalizer.normalize(member.organisation()))
			.distinct()
			.count();
	}

}
