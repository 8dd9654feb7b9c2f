package jp.tsunagu.intake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.directory.Specialty;

/** What 意見を述べる asks for; only the stance is required. */
@Embeddable
public record OpinionForm(@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) Stance stance, String opinion,
		@Enumerated(EnumType.STRING) Specialty suggestedSpecialty) {
}
