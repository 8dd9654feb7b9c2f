package jp.tsunagu.team.process;

import java.util.List;
import java.util.function.Function;

import jp.tsunagu.engine.ProcessVariable;
import jp.tsunagu.team.GapDecision;

/**
 * Everything teamFormation.bpmn remembers; people are ids, and who they are is in the
 * team.
 */
final class TeamVariables {

	static final ProcessVariable<List<String>> INVITED = ProcessVariable.ids("invitedMembers");

	/** One of {@link #INVITED}, as the engine hands it to each round. */
	static final ProcessVariable<String> INVITED_MEMBER = ProcessVariable.text("invitedMember", Function.identity());

	static final ProcessVariable<Boolean> INVITES = ProcessVariable.flag("invitesMembers");

	static final ProcessVariable<Boolean> INCOMPLETE = ProcessVariable.flag("professionsMissing");

	static final ProcessVariable<GapDecision> GAP_DECISION = ProcessVariable.code("gapDecision", GapDecision.class);

	private TeamVariables() {
	}

}
