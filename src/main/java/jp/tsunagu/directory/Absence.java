package jp.tsunagu.directory;

import java.time.LocalDate;

/**
 * Days on which a coordinator is away, first and last included.
 *
 * @param substitute who is told meanwhile; null if nobody
 * @param ownRecord recorded by the coordinator, who may change it; not by the directory
 * file
 */
public record Absence(CoordinatorId coordinator, LocalDate firstDay, LocalDate lastDay, String reason,
		CoordinatorId substitute, boolean ownRecord) {

	public boolean includes(LocalDate day) {
		return !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

}
