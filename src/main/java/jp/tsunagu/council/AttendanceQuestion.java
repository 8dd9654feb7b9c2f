package jp.tsunagu.council;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagu.directory.CoordinatorId;

/**
 * One coordinator asked to attend, and what came of it.
 *
 * @param round a meeting that is put off asks everybody anew
 */
@Embeddable
public record AttendanceQuestion(int round, String coordinator, Instant askedAt,
		@Enumerated(EnumType.STRING) AttendanceReply reply, String reason) {

	public CoordinatorId id() {
		return CoordinatorId.of(this.coordinator);
	}

	AttendanceQuestion replied(AttendanceReply answer, String why) {
		return new AttendanceQuestion(this.round, this.coordinator, this.askedAt, answer, why);
	}

}
