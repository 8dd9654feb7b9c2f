package jp.tsunagu.team;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import jp.tsunagu.casefile.RecordNumber;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the teams of several cases, read in one statement. */
@Component
public class PresentMembers {

	private final EntityManager entities;

	PresentMembers(EntityManager entities) {
		this.entities = entities;
	}

	/** By case and name; served by x_team_member. */
	@Transactional(readOnly = true)
	public List<PresentMember> of(Collection<RecordNumber> cases) {
		return this.entities
			.createQuery("""
					select new jp.tsunagu.team.PresentMember(t.number, m.id, m.name, m.profession)
					from SupportTeam t join t.members m
					where t.number in :cases and m.invitation = :accepted order by t.number desc, m.name""",
					PresentMember.class)
			.setParameter("cases", cases.stream().map(RecordNumber::toString).toList())
			.setParameter("accepted", Invitation.ACCEPTED)
			.getResultList();
	}

}
