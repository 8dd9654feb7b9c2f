package jp.tsunagu.intake;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.directory.Specialty;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What 一次整理 asks for: the pillar, who already helps (report 2-3: join rather than
 * duplicate), and where it goes from here.
 */
@Embeddable
public record Triage(@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) Pillar pillar,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Specialty> neededSpecialties,
		Boolean existingSupport, String existingSupportNote,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) TriageOutcome triageOutcome, String triageNote) {
}
