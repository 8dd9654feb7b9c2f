package jp.tsunagu.issue;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/**
 * Where an issue was met.
 *
 * @param isCase whether it is a case; otherwise a consultation that became none
 * @param municipality code of CL-04, as it was then; null where nobody said
 */
@Embeddable
public record IssueOrigin(String recordNumber, boolean isCase, String municipality, String addedBy, Instant addedAt) {

	static IssueOrigin of(RecordNumber number, boolean isCase, String municipality, CoordinatorId by, Instant now) {
		return new IssueOrigin(number.toString(), isCase, municipality, (by != null) ? by.toString() : null, now);
	}

	public RecordNumber number() {
		return RecordNumber.of(this.recordNumber);
	}

}
