package jp.tsunagu.directory;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * Days on which a coordinator is away, first and last included.
 */
@Entity
@Table(name = "absence")
class AbsenceRow {

	@EmbeddedId
	private Key id;

	private LocalDate lastDay;

	private String reason;

	protected AbsenceRow() {
	}

	AbsenceRow(String coordinator, DirectoryFile.Absence absence) {
		this.id = new Key(coordinator, absence.firstDay());
		this.lastDay = absence.lastDay();
		this.reason = absence.reason();
	}

	@Embeddable
	record Key(String coordinatorId, LocalDate firstDay) {
	}

}
