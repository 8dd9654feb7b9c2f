package jp.tsunagu.referral;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** What 引受けを答える asks for. A decline says why, so that the others can decide better. */
public record ReferralAnswer(@NotNull(message = "を選んでください。") Boolean accepted, String declineReason) {

	@AssertTrue(message = "「辞退の理由」を入力してください。一言で構いません。")
	boolean isDeclineExplained() {
		return !Boolean.FALSE.equals(this.accepted) || this.declineReason != null;
	}

}
