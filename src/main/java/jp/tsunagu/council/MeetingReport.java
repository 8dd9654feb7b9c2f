package jp.tsunagu.council;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What 会議の報告をする asks for.
 *
 * @param issuesReturned what the council gives the area to think about; becomes an issue
 * @param minutesSpent null for as long as the meeting was planned, or nothing if nobody
 * was there
 */
public record MeetingReport(@NotNull(message = "を選んでください。") Boolean attended,
		@NotBlank(message = "を入力してください。") String keyPoints, String issuesReturned, String meetingActions,
		Integer minutesSpent) {
}
