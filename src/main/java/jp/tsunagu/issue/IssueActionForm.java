package jp.tsunagu.issue;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What 個別に対応する asks for.
 *
 * @param resolutionDegree CL-19
 * @param nextReviewOn null for the usual day
 */
public record IssueActionForm(@NotBlank(message = "を入力してください。") String actionTaken,
		@NotNull(message = "を選んでください。") Integer resolutionDegree, LocalDate nextReviewOn) {
}
