package jp.tsunagu.council;

import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What 会議の予定を入れる asks for. */
public record MeetingPlan(@NotBlank(message = "を選んでください。") String councilId,
		@NotNull(message = "を入力してください。") Instant startsAt, @NotNull(message = "を入力してください。") Instant endsAt,
		String place, @NotNull(message = "を選んでください。") SittingMode mode, String note) {

	@AssertTrue(message = "「終わり」は「始まり」より後にしてください。")
	boolean isForwards() {
		return this.startsAt == null || this.endsAt == null || this.endsAt.isAfter(this.startsAt);
	}

}
