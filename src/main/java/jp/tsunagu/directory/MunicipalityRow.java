package jp.tsunagu.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "municipality")
class MunicipalityRow {

	@Id
	private String code;

	private String areaId;

	private String name;

	private Integer estimatedChildren;

	protected MunicipalityRow() {
	}

	MunicipalityRow(String area, DirectoryFile.Municipality municipality) {
		this.code = municipality.code();
		this.areaId = area;
		this.name = municipality.name();
		this.estimatedChildren = municipality.estimatedChildren();
	}

	String code() {
		return this.code;
	}

	Integer estimatedChildren() {
		return this.estimatedChildren;
	}

	Municipality view() {
		return new Municipality(this.code, this.name);
	}

}
