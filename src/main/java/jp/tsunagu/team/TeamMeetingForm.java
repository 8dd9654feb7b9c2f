package jp.tsunagu.team;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * What 支援会議を開く asks for.
 *
 * @param attendees ids of coordinators and members, or {@link #FAMILY}
 */
public record TeamMeetingForm(@NotNull(message = "を入力してください。") LocalDate heldOn,
		@NotNull(message = "を選んでください。") MeetingMode mode, @NotEmpty(message = "を選んでください。") List<String> attendees,
		@NotNull(message = "を入力してください。") String agreements, List<@Valid RoleAssignment> roleAssignments,
		String issuesFound) {

	/** The child or the family at the table. */
	public static final String FAMILY = "FAMILY";

}
