package jp.tsunagu.intake;

import java.time.LocalDate;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/**
 * An earlier record that may be about the same child.
 *
 * @param running whether a case or consultation is still open there to be joined
 */
public record DuplicateCandidate(RecordNumber number, ConsultationStatus status, CoordinatorId receivedBy,
		LocalDate receivedOn, boolean running) {
}
