package jp.tsunagu.council;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.issue.CouncilResult;

/** What 協議結果を記録する asks for. */
public record CouncilOutcome(@NotNull(message = "を選んでください。") CouncilResult councilResult,
		@NotBlank(message = "を入力してください。") String resultReason, List<@Valid CouncilAction> actions,
		LocalDate followUpDue) {
}
