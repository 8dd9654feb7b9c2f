package jp.tsunagu.council;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What 提出票を作る asks for; what stands here goes to people outside, once somebody else has
 * checked it.
 *
 * @param councilId null for the council that the routing named
 */
@Embeddable
public record SubmissionDraft(String councilId, @NotBlank(message = "を入力してください。") String submissionTitle,
		@NotBlank(message = "を入力してください。") String summary, String pastEfforts,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) CouncilRequest request, String expectedOutcome) {

	SubmissionDraft before(String council) {
		return new SubmissionDraft(council, this.submissionTitle, this.summary, this.pastEfforts, this.request,
				this.expectedOutcome);
	}

}
