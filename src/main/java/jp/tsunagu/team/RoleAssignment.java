package jp.tsunagu.team;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

/** One line of the 役割分担表: for which need who does what by when (brief 2.5). */
@Embeddable
public record RoleAssignment(@NotNull(message = "を入力してください。") @Column(columnDefinition = "text") String roleNeed,
		@NotNull(message = "を入力してください。") @Column(columnDefinition = "text") String roleWhat,
		@NotNull(message = "を入力してください。") @Column(columnDefinition = "text") String roleWho, LocalDate roleByWhen) {
}
