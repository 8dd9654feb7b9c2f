package jp.tsunagu.council;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** What 出席を答える asks for. */
public record AttendanceAnswer(@NotNull(message = "を選んでください。") Boolean attending, String declineReason) {

	@AssertTrue(message = "「辞退の理由」を入力してください。一言で構いません。")
	boolean isDeclineExplained() {
		return !Boolean.FALSE.equals(this.attending) || this.declineReason != null;
	}

}
