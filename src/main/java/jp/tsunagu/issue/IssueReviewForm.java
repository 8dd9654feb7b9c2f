package jp.tsunagu.issue;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What 解消度を確かめる asks for.
 *
 * @param resolutionDegree CL-19
 * @param nextReviewOn null for the usual day
 * @param sortAgain whether something else is to be done about it
 */
public record IssueReviewForm(@NotNull(message = "を選んでください。") Integer resolutionDegree,
		@NotBlank(message = "を入力してください。") String evidence, LocalDate nextReviewOn, Boolean sortAgain) {
}
