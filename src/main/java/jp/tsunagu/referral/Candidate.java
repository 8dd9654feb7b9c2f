package jp.tsunagu.referral;

import java.time.Instant;
import java.time.LocalDate;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CoordinatorProfile;

/**
 * A coordinator of the area and what the ranking asks about them today.
 *
 * @param awayUntil the last day of today's absence; null for who is present
 * @param awayFrom the first day of the next absence; null if none is near
 * @param leavesOn the last day of a contract that ends soon, else null
 * @param known to the family already
 * @param lastAsked when they were asked for any case last; null if never
 */
record Candidate(CoordinatorProfile profile, Load load, LocalDate awayUntil, LocalDate awayFrom, LocalDate leavesOn,
		boolean known, Instant lastAsked) {

	CoordinatorId id() {
		return this.profile.coordinator().id();
	}

	boolean isPresent() {
		return this.awayUntil == null;
	}

}
