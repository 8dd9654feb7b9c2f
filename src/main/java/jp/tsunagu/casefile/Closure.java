package jp.tsunagu.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Why a case has ended and whom the family may call afterwards. */
@Embeddable
public record Closure(@Enumerated(EnumType.STRING) ClosureReason closureReason,
		@Column(columnDefinition = "text") String closureNote,
		@Column(columnDefinition = "text") String followUpContact) {
}
