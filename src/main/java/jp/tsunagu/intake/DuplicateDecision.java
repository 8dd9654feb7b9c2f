package jp.tsunagu.intake;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** What 同じ児か確かめる asks for. */
public record DuplicateDecision(@NotNull(message = "を選んでください。") SameChild sameChild, String existingCaseNumber,
		String reason) {

	@AssertTrue(message = "「既存の番号」を選んでください。同じ児であれば、どの記録と同じかが必要です。")
	boolean isExistingNamed() {
		return this.sameChild != SameChild.YES || this.existingCaseNumber != null;
	}

}
