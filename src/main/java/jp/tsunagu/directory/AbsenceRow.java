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

	private String substituteId;

	private String recordedBy;

	protected AbsenceRow() {
	}

	AbsenceRow(String coordinator, DirectoryFile.Absence absence) {
		this.id = new Key(coordinator, absence.firstDay());
		this.lastDay = absence.lastDay();
		this.reason = absence.reason();
	}

	AbsenceRow(CoordinatorId coordinator, Leave leave) {
		this.id = new Key(coordinator.toString(), leave.firstDay());
		this.recordedBy = coordinator.toString();
		change(leave);
	}

	void change(Leave leave) {
		this.lastDay = leave.lastDay();
		this.reason = leave.reason();
		this.substituteId = (leave.substitute() != null) ? leave.substitute().toString() : null;
	}

	boolean isFromFile() {
		return this.recordedBy == null;
	}

	Key id() {
		return this.id;
	}

	Absence view() {
		return new Absence(CoordinatorId.of(this.id.coordinatorId()), this.id.firstDay(), this.lastDay, this.reason,
				(this.substituteId != null) ? CoordinatorId.of(this.substituteId) : null, !isFromFile());
	}

	@Embeddable
	record Key(String coordinatorId, LocalDate firstDay) {
	}

}
