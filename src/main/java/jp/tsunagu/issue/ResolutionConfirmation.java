package jp.tsunagu.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What 解消を確定する asks for: whether it stayed resolved, and what says so. */
public record ResolutionConfirmation(@NotNull(message = "を選んでください。") Boolean confirmed,
		@NotBlank(message = "を入力してください。") String evidence) {
}
