package jp.tsunagu.team;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/**
 * What 不足職種への対応を決める asks for. Whoever goes on without a profession says why, so that it
 * does not disappear silently.
 */
public record GapResolution(@NotNull(message = "を選んでください。") GapDecision gapDecision, String gapNote) {

	@AssertTrue(message = "「理由・状況」を入力してください。足りない職種を補わずに進むときは、あとから分かるように残します。")
	boolean isExplained() {
		return this.gapDecision == null || this.gapDecision == GapDecision.PROPOSE_AGAIN || this.gapNote != null;
	}

}
