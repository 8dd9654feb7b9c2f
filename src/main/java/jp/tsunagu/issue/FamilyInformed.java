package jp.tsunagu.issue;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/**
 * What 結果を家族へ伝える asks for.
 *
 * @param reaction what the family said; may be null
 */
public record FamilyInformed(@NotNull(message = "を入力してください。") LocalDate informedOn, String reaction) {
}
