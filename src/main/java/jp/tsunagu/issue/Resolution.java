package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * How far an issue is resolved (CL-19), and when it is looked at again.
 *
 * @param nextReviewOn null where nobody looks at it again
 * @param reopenedCount how often it came back
 * @param dropReason why it was dropped, or null
 * @param closedAt when it was closed or dropped; null while it is not
 */
@Embeddable
public record Resolution(int resolutionDegree, LocalDate nextReviewOn, int reopenedCount, String dropReason,
		Instant closedAt) {

	static final Resolution NONE = new Resolution(0, null, 0, null, null);

	Resolution assessed(int degree, LocalDate next) {
		return new Resolution(degree, next, this.reopenedCount, null, null);
	}

	Resolution reviewedNext(LocalDate next) {
		return new Resolution(this.resolutionDegree, next, this.reopenedCount, this.dropReason, this.closedAt);
	}

	Resolution ended(String reason, Instant now) {
		return new Resolution(this.resolutionDegree, null, this.reopenedCount, reason, now);
	}

	Resolution reopened() {
		return new Resolution(Math.min(this.resolutionDegree, ResolutionDegree.WEIGHED), null, this.reopenedCount + 1,
				null, null);
	}

}
