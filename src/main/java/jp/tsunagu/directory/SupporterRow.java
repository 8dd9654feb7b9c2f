package jp.tsunagu.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A professional around a child, known to the area whether or not in a team today.
 */
@Entity
@Table(name = "supporter")
class SupporterRow {

	@Id
	private String id;

	private String name;

	private String organisationId;

	@Enumerated(EnumType.STRING)
	private Profession profession;

	private String municipalityCode;

	private String email;

	private String userId;

	protected SupporterRow() {
	}

	SupporterRow(DirectoryFile.Supporter supporter) {
		this.id = supporter.id();
		this.name = supporter.name();
		this.organisationId = supporter.organisation();
		this.profession = supporter.profession();
		this.municipalityCode = supporter.municipality();
		this.email = supporter.email();
		this.userId = supporter.user();
	}

}
