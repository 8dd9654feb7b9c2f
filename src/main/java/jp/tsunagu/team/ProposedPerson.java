package jp.tsunagu.team;

import java.util.List;

import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.NameNormalizer;
import jp.tsunagu.directory.Profession;

/** Somebody to be asked, with what the directory knows of them filled in. */
record ProposedPerson(String supporterId, String name, String organisation, String mail, Profession profession,
		TeamRole teamRole, List<VisibilityGroup> sharingScope) {

	/** Under which two entries for one person meet. */
	String key() {
		return (this.supporterId != null) ? this.supporterId
				: NameNormalizer.normalize(this.name) + "@" + NameNormalizer.normalize(this.organisation);
	}

}
