package jp.tsunagu.council;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What 会議の報告をする asks for.
 *
 * @param issuesReturned what the council gives the area to think about; becomes an issue
 * @param minutesSpent null for as long as the meeting was planned, or nothing if nobody
 * was there
 */
@Embeddable
public record MeetingReport(@NotNull(message = "を選んでください。") Boolean attended,
		@NotBlank(message = "を入力してください。") String keyPoints, String issuesReturned, String meetingActions,
		Integer minutesSpent) {

	/** With so many minutes where none are given. */
	MeetingReport taking(int usual) {
		return (this.minutesSpent != null) ? this
				: new MeetingReport(this.attended, this.keyPoints, this.issuesReturned, this.meetingActions, usual);
	}

}
