package jp.tsunagu.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What 危険サインに対応する asks for. */
public record RedFlagResponse(@NotBlank(message = "を入力してください。") String actionTaken,
		@NotNull(message = "を選んでください。") Boolean averted) {
}
