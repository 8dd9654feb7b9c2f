package jp.tsunagu.team;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** What チーム案を作る asks for. */
public record TeamProposal(
		@Size(max = SupportTeam.MOST_MEMBERS, message = "は10人までにしてください。") List<@Valid ProposedMember> members) {
}
