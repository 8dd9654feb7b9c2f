package jp.tsunagu.council;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What 会議の予定を入れる asks for. */
@Embeddable
public record MeetingPlan(@NotBlank(message = "を選んでください。") String councilId,
		@NotNull(message = "を入力してください。") Instant startsAt, @NotNull(message = "を入力してください。") Instant endsAt,
		String place, @NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) SittingMode mode, String note) {

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	private static final Duration LONGEST = Duration.ofDays(7);

	/** Nobody plans or remembers a meeting of another century. */
	@AssertTrue(message = "「始まり」は正しい日時にしてください。")
	boolean isOfThisTime() {
		return this.startsAt == null || (this.startsAt.isAfter(EARLIEST) && this.startsAt.isBefore(LATEST));
	}

	@AssertTrue(message = "「終わり」は「始まり」より後で、7日以内にしてください。")
	boolean isForwards() {
		return this.startsAt == null || this.endsAt == null || !isOfThisTime() || isUsable(this.startsAt, this.endsAt);
	}

	MeetingPlan on(Instant starts, Instant ends, SittingMode other) {
		return new MeetingPlan(this.councilId, starts, ends, this.place, other, this.note);
	}

	static boolean isUsable(Instant starts, Instant ends) {
		return ends.isAfter(starts) && Duration.between(starts, ends).compareTo(LONGEST) <= 0;
	}

}
