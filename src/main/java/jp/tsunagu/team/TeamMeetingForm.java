package jp.tsunagu.team;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What 支援会議を開く asks for. */
public record TeamMeetingForm(@NotNull(message = "を入力してください。") LocalDate heldOn,
		@NotNull(message = "を選んでください。") MeetingMode mode, @NotNull(message = "を入力してください。") String attendees,
		@NotNull(message = "を入力してください。") String agreements, List<@Valid RoleAssignment> roleAssignments,
		String issuesFound) {
}
