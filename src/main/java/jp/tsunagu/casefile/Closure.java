package jp.tsunagu.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/** What 終結を確かめる asks for: why the case ends and whom the family may call afterwards. */
@Embeddable
public record Closure(@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) ClosureReason closureReason,
		@Column(columnDefinition = "text") String closureNote,
		@Column(columnDefinition = "text") String followUpContact) {
}
