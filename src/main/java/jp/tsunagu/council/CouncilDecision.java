package jp.tsunagu.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagu.issue.CouncilResult;

/** What one meeting has said to one submission. */
@Embeddable
public record CouncilDecision(String meetingNumber, @Enumerated(EnumType.STRING) CouncilResult result, String reason,
		LocalDate decidedOn, String recordedBy, LocalDate followUpDue) {
}
