package jp.tsunagu.intake.process;

import java.time.Instant;

import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.ProcessVariable;
import jp.tsunagu.intake.ResponsePolicy;
import jp.tsunagu.intake.TriageOutcome;

/**
 * Everything consultationIntake.bpmn remembers; the consultation itself is in the
 * database.
 */
final class IntakeVariables {

	static final ProcessVariable<CoordinatorId> RECEIVER = ProcessVariable.text("receiver", CoordinatorId::of);

	static final ProcessVariable<Instant> RECEPTION_AT = ProcessVariable.moment("receptionAt");

	static final ProcessVariable<Boolean> EMERGENCY = ProcessVariable.flag("emergency");

	static final ProcessVariable<Boolean> DUPLICATES_FOUND = ProcessVariable.flag("duplicatesFound");

	static final ProcessVariable<Boolean> JOINS_EXISTING = ProcessVariable.flag("joinsExisting");

	static final ProcessVariable<Instant> TRIAGE_DUE = ProcessVariable.moment("triageDue");

	static final ProcessVariable<Instant> TRIAGE_OPEN_TO_ALL_AT = ProcessVariable.moment("triageOpenToAllAt");

	static final ProcessVariable<TriageOutcome> TRIAGE_OUTCOME = ProcessVariable.code("triageOutcome",
			TriageOutcome.class);

	static final ProcessVariable<ResponsePolicy> RESPONSE_POLICY = ProcessVariable.code("responsePolicy",
			ResponsePolicy.class);

	private IntakeVariables() {
	}

}
