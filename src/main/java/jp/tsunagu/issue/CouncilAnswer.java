package jp.tsunagu.issue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a council has said last, and why. */
@Embeddable
public record CouncilAnswer(@Enumerated(EnumType.STRING) CouncilResult councilResult, String councilReason) {
}
