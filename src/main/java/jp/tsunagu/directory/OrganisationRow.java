package jp.tsunagu.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "organisation")
class OrganisationRow {

	@Id
	private String id;

	private String areaId;

	private String name;

	@Enumerated(EnumType.STRING)
	private OrganisationKind kind;

	protected OrganisationRow() {
	}

	OrganisationRow(String area, DirectoryFile.Organisation organisation) {
		this.id = organisation.id();
		this.areaId = area;
		this.name = organisation.name();
		this.kind = organisation.kind();
	}

}
