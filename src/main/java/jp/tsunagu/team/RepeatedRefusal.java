package jp.tsunagu.team;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A missing profession that was refused so often that an issue is proposed (scenario 11,
 * issue.proposeAfterRefusals). It knows houses and numbers; who refused and why stays
 * with the team.
 *
 * @param byOrganisation how often each house refused, the first one first
 */
public record RepeatedRefusal(String profession, Map<String, Long> byOrganisation) {

	private static final int PROPOSES_AN_ISSUE = 3;

	/** Those nobody has decided about yet. */
	public static List<RepeatedRefusal> in(SupportTeam team) {
		return team.needs()
			.stream()
			.filter(TeamNeed::isUndecided)
			.map((need) -> new RepeatedRefusal(need.label(), refusals(team, need)))
			.filter((refused) -> refused.times() >= PROPOSES_AN_ISSUE)
			.toList();
	}

	private static Map<String, Long> refusals(SupportTeam team, TeamNeed need) {
		return team.members()
			.stream()
			.filter((member) -> member.invitation() == Invitation.DECLINED && need.isMetBy(member.profession()))
			.collect(Collectors.groupingBy(TeamMember::organisation, LinkedHashMap::new, Collectors.counting()));
	}

	long times() {
		return this.byOrganisation.values().stream().mapToLong(Long::longValue).sum();
	}

	/** As an issue may say it. */
	public String said() {
		String each = this.byOrganisation.entrySet()
			.stream()
			.map((house) -> "%s %d回".formatted(house.getKey(), house.getValue()))
			.collect(Collectors.joining("、"));
		return "%sの依頼が、あわせて%d回断られた（%s）。".formatted(this.profession, times(), each);
	}

}
