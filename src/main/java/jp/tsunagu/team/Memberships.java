package jp.tsunagu.team;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.consent.VisibilityGroup;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The teams a supporter of the directory is in today: they have accepted, have not left,
 * and the family's consent still reaches them (contract, people: a supporter sees the
 * cases of their teams and the groups consented). Whether the case is open is asked by
 * who shows it.
 */
@Component
public class Memberships {

	/** More than anybody can keep in mind; it bounds the page. */
	private static final int MOST = 200;

	private final EntityManager entities;

	private final Teams teams;

	private final TeamConsent consent;

	private final ConsentService consents;

	Memberships(EntityManager entities, Teams teams, TeamConsent consent, ConsentService consents) {
		this.entities = entities;
		this.teams = teams;
		this.consent = consent;
		this.consents = consents;
	}

	/**
	 * By number, the newest case first, up to 200; so many statements for any number.
	 * Served by x_team_member_supporter.
	 */
	@Transactional(readOnly = true)
	public List<Membership> of(String supporterId) {
		Map<String, TeamMember> members = new LinkedHashMap<>();
		this.entities.createQuery("""
				select t.number as number, m as member from SupportTeam t join t.members m
				where m.supporterId = :supporter and m.invitation = :accepted order by t.number desc""", Tuple.class)
			.setParameter("supporter", supporterId)
			.setParameter("accepted", Invitation.ACCEPTED)
			.setMaxResults(MOST)
			.getResultList()
			.forEach((row) -> members.put(row.get("number", String.class), row.get("member", TeamMember.class)));
		Map<String, Recipient> classes = new HashMap<>();
		members.forEach((number, member) -> classes.put(number, RecipientClasses.of(member.profession())));
		Map<String, List<VisibilityGroup>> allowed = this.consents.groups(classes, Purpose.TEAM_SHARING);
		return members.entrySet()
			.stream()
			.flatMap((entry) -> membership(RecordNumber.of(entry.getKey()), entry.getValue(),
					allowed.getOrDefault(entry.getKey(), List.of()))
				.stream())
			.toList();
	}

	/**
	 * The place in this one team, held until the transaction ends: whoever takes it away
	 * meanwhile waits.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Membership> hold(RecordNumber number, String supporterId) {
		return this.teams.find(number).map((known) -> this.teams.lock(number)).flatMap((team) -> in(team, supporterId));
	}

	/** The place in this one team. */
	@Transactional(readOnly = true)
	public Optional<Membership> find(RecordNumber number, String supporterId) {
		return this.teams.find(number).flatMap((team) -> in(team, supporterId));
	}

	private Optional<Membership> in(SupportTeam team, String supporterId) {
		return team.present()
			.stream()
			.filter((member) -> member.isSupporter(supporterId))
			.findFirst()
			.flatMap((member) -> membership(team.number(), member,
					this.consent.groups(team.number(), member.profession())));
	}

	/** Whether they were ever in the team, so that they know of the case. */
	@Transactional(readOnly = true)
	public boolean knew(RecordNumber number, String supporterId) {
		return this.teams.find(number)
			.filter((team) -> team.members()
				.stream()
				.anyMatch((member) -> member.isSupporter(supporterId) && member.joinedOn() != null))
			.isPresent();
	}

	private static Optional<Membership> membership(RecordNumber number, TeamMember member,
			List<VisibilityGroup> allowed) {
		List<VisibilityGroup> told = member.sharingScope().stream().filter(allowed::contains).toList();
		return told.isEmpty() ? Optional.empty() : Optional.of(new Membership(number, told));
	}

}
