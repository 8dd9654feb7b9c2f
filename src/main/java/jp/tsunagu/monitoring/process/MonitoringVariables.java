package jp.tsunagu.monitoring.process;

import java.time.Instant;

import jp.tsunagu.engine.ProcessVariable;
import jp.tsunagu.monitoring.MonitoringOutcome;
import jp.tsunagu.monitoring.RoundDates;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Everything monitoringCycle.bpmn remembers; the rounds are in the database. */
final class MonitoringVariables {

	static final ProcessVariable<Integer> INTERVAL_DAYS = ProcessVariable.text("monitoringInterval", Integer::valueOf);

	static final ProcessVariable<Instant> OPENS_AT = ProcessVariable.moment("monitoringOpensAt");

	static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.moment("monitoringRemindAt");

	static final ProcessVariable<Instant> DUE = ProcessVariable.moment("monitoringDue");

	static final ProcessVariable<MonitoringOutcome> OUTCOME = ProcessVariable.code("monitoringOutcome",
			MonitoringOutcome.class);

	static final ProcessVariable<Boolean> REASSESSMENT_NEEDED = ProcessVariable.flag("reassessmentNeeded");

	static final ProcessVariable<Boolean> TEAM_REVIEW_NEEDED = ProcessVariable.flag("teamReviewNeeded");

	private MonitoringVariables() {
	}

	static void set(VariableScope scope, RoundDates dates) {
		REMIND_AT.set(scope, dates.remindAt());
		DUE.set(scope, dates.dueAt());
	}

	static void set(VariableScope scope, MonitoringOutcome outcome, boolean reassessment, boolean teamReview) {
		OUTCOME.set(scope, outcome);
		REASSESSMENT_NEEDED.set(scope, reassessment);
		TEAM_REVIEW_NEEDED.set(scope, teamReview);
	}

}
