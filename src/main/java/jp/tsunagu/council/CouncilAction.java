package jp.tsunagu.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;

/** One line of what a council has decided to do. */
@Embeddable
public record CouncilAction(@NotBlank(message = "を入力してください。") String actionWhat, String actionWho,
		LocalDate actionDue) {
}
