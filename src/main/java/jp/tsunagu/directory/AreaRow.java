package jp.tsunagu.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "area")
class AreaRow {

	@Id
	private String id;

	private String name;

	private String numberPrefix;

	protected AreaRow() {
	}

	AreaRow(DirectoryFile.Area area) {
		this.id = area.id();
		this.name = area.name();
		this.numberPrefix = area.numberPrefix();
	}

	Area view() {
		return new Area(AreaId.of(this.id), this.name, this.numberPrefix);
	}

}
