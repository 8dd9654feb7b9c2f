package jp.tsunagu.council;

import java.time.Instant;

import jp.tsunagu.casefile.CaseLoad;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.CoordinatorProfile;

/**
 * A coordinator of the area and what the proposal asks about them.
 *
 * @param away on the day of the meeting
 * @param lastAsked when they were asked to any meeting last; null if never
 */
record AttendeeCandidate(CoordinatorProfile profile, AttendanceLoad attendance, CaseLoad cases, boolean away,
		Instant lastAsked) {

	CoordinatorId id() {
		return this.profile.coordinator().id();
	}

}
