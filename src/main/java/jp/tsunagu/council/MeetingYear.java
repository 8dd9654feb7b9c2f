package jp.tsunagu.council;

import java.time.Instant;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.FiscalYear;

/**
 * How one fiscal year of a council goes, against the number of meetings it has agreed on
 * (scenario 25 of the brief: a warning until they are held or waived with a reason).
 *
 * @param planned what is still to come, or to be reported
 * @param waiver null unless somebody has said why fewer will do
 */
public record MeetingYear(Council council, FiscalYear year, int held, int planned, Waiver waiver) {

	/** How many meetings are neither held nor planned; 0 where nothing was agreed. */
	public int missing() {
		return (this.council.yearlyMinimum() != null)
				? Math.max(0, this.council.yearlyMinimum() - this.held - this.planned) : 0;
	}

	/** Whether somebody ought to plan a meeting. */
	public boolean isShort() {
		return missing() > 0 && this.waiver == null;
	}

	/** Who has said that fewer meetings will do, when and why. */
	public record Waiver(String reason, CoordinatorId by, Instant at) {
	}

}
