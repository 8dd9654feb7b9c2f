package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.Set;

/**
 * A coordinator with what the choice of a keeper asks for.
 *
 * @param municipalities by their JIS codes
 * @param activeUntil the last day of the contract; null while it is open
 */
public record CoordinatorProfile(Coordinator coordinator, Set<Specialty> specialties, Set<String> municipalities,
		LocalDate activeUntil) {

	/** A contract is ended with this many days of notice (brief 10, scenario 19). */
	private static final int NOTICE_DAYS = 60;

	public boolean leavesSoon(LocalDate today) {
		return this.activeUntil != null && !this.activeUntil.isAfter(today.plusDays(NOTICE_DAYS));
	}

}
