package jp.tsunagu.intake;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.directory.Profession;

/**
 * What 助言する asks for: advice goes to a supporter, who is supported and not replaced
 * (report 3-1).
 *
 * @param effortMinutes time spent, in minutes
 */
@Embeddable
public record Advice(@NotBlank(message = "を入力してください。") String adviceRecipient,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) Profession recipientProfession,
		@NotBlank(message = "を入力してください。") String question, @NotBlank(message = "を入力してください。") String advice,
		LocalDate followUpOn, Integer effortMinutes) {
}
