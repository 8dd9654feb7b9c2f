package jp.tsunagu.intake.process;

import java.util.List;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.ProcessVariable;

/**
 * What responseConference.bpmn remembers besides the moment of the reception and the
 * policy.
 */
final class ConferenceVariables {

	/** Who is asked for an opinion. */
	static final ProcessVariable<List<String>> PARTICIPANTS = ProcessVariable.ids("participants");

	/** One of them, beside their own task. */
	static final ProcessVariable<CoordinatorId> PARTICIPANT = ProcessVariable.text("participant", CoordinatorId::of);

	private ConferenceVariables() {
	}

}
