package jp.tsunagu.council;

import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

/**
 * What 会議の変更を知らせる asks for: the meeting, what happened, and for some kinds one thing
 * more.
 *
 * @param newStart for a meeting that is put off, with its end
 * @param newMode for a meeting that sits in another way, on the same day or another
 * @param wishedColleague who goes instead; null asks whoever has the least of it
 */
public record CouncilEvent(@NotBlank(message = "を選んでください。") String meetingNumber,
		@NotNull(message = "を選んでください。") CouncilEventKind councilEvent, Instant newStart, Instant newEnd,
		SittingMode newMode, String wishedColleague, String eventNote) {

	@AssertTrue(message = "「新しい始まり」と「新しい終わり」を入力してください。")
	boolean isNewDayGiven() {
		return this.councilEvent != CouncilEventKind.POSTPONED || (this.newStart != null && this.newEnd != null);
	}

	@AssertTrue(message = "「新しい終わり」は「新しい始まり」より後で、7日以内にしてください。")
	boolean isForwards() {
		return this.newStart == null || this.newEnd == null || MeetingPlan.isUsable(this.newStart, this.newEnd);
	}

	@AssertTrue(message = "「新しい開き方」を選んでください。")
	boolean isNewModeGiven() {
		return this.councilEvent != CouncilEventKind.MODE || this.newMode != null;
	}

	RecordNumber number() {
		return RecordNumber.of(this.meetingNumber);
	}

	CoordinatorId wish() {
		return (this.wishedColleague != null) ? CoordinatorId.of(this.wishedColleague) : null;
	}

}
