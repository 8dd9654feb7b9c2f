package jp.tsunagu.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Profession;
import jp.tsunagu.directory.Supporter;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.MailAddress;

import org.springframework.stereotype.Component;

/** Fills in what the directory knows, so that nobody types it again. */
@Component
class ProposedPeople {

	private final Directory directory;

	ProposedPeople(Directory directory) {
		this.directory = directory;
	}

	List<ProposedPerson> of(TeamProposal proposal) {
		List<ProposedPerson> people = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		for (ProposedMember row : proposal.members()) {
			ProposedPerson person = (row.supporterId() != null) ? known(row) : unknown(row);
			people.add(person);
			Refusal.unless(keys.add(person.key()),
					"「構成員」の%d行目：%sさんは前の行にもいます。一人は一行にしてください。".formatted(people.size(), person.name()));
		}
		return people;
	}

	private ProposedPerson known(ProposedMember row) {
		Supporter supporter = this.directory.supporter(row.supporterId())
			.orElseThrow(() -> new IllegalStateException("No supporter " + row.supporterId()));
		Profession profession = (row.profession() != null) ? row.profession() : supporter.profession();
		String listed = MailAddress.isUsable(supporter.email()) ? supporter.email() : null;
		String mail = (row.memberMail() != null) ? row.memberMail() : listed;
		return new ProposedPerson(supporter.id(), supporter.name(), supporter.organisation(), mail, profession,
				row.teamRole(), row.sharingScope());
	}

	private static ProposedPerson unknown(ProposedMember row) {
		return new ProposedPerson(null, row.memberName(), row.memberOrganisation(), row.memberMail(), row.profession(),
				row.teamRole(), row.sharingScope());
	}

}
