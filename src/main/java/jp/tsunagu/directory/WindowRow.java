package jp.tsunagu.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "consultation_window")
class WindowRow {

	@Id
	private String id;

	private String name;

	private String municipalityCode;

	private String keeperId;

	private String phone;

	private String hours;

	protected WindowRow() {
	}

	WindowRow(DirectoryFile.Window window) {
		this.id = window.id();
		this.name = window.name();
		this.municipalityCode = window.municipality();
		this.keeperId = window.keeper();
		this.phone = window.phone();
		this.hours = window.hours();
	}

	ConsultationWindow view() {
		CoordinatorId keeper = (this.keeperId != null) ? CoordinatorId.of(this.keeperId) : null;
		return new ConsultationWindow(WindowId.of(this.id), this.name, this.municipalityCode, keeper);
	}

}
