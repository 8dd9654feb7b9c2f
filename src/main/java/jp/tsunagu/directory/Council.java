package jp.tsunagu.directory;

import java.time.LocalDate;
import java.util.Set;

/**
 * A council outside the house, as one area knows it.
 *
 * @param host whose secretariat takes the sheets
 * @param legalBasis null if nobody has written it down
 * @param municipalities whose matters it deliberates, by their JIS codes
 * @param submissionLeadDays how many days before a meeting its agenda closes
 * @param yearlyMinimum how many meetings a fiscal year must see; null where nothing was
 * agreed (scenario 25: twice a year)
 * @param termEnds the last day of its members' term; null if unknown
 */
public record Council(CouncilId id, AreaId area, String name, CouncilKind kind, String host, String legalBasis,
		Set<String> municipalities, int submissionLeadDays, Integer yearlyMinimum, LocalDate termEnds) {

	/** The last day on which something can be handed in for a meeting of that day. */
	public LocalDate deadlineFor(LocalDate meeting) {
		return meeting.minusDays(this.submissionLeadDays);
	}

}
