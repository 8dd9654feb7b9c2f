package jp.tsunagu.directory;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A day on which an area does not work although the calendar says it does.
 */
@Entity
@Table(name = "area_closure")
class AreaClosureRow {

	@EmbeddedId
	private Key id;

	private String reason;

	protected AreaClosureRow() {
	}

	AreaClosureRow(String area, DirectoryFile.Closure closure) {
		this.id = new Key(area, closure.day());
		this.reason = closure.reason();
	}

	@Embeddable
	record Key(String areaId, LocalDate closedOn) {
	}

}
