package jp.tsunagu.intake.process;

import java.time.Instant;

import jp.tsunagu.directory.BusinessCalendar;
import jp.tsunagu.intake.Consultation;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** Hands a fresh consultation's steering facts to its process. */
@Component
class ReceptionVariables {

	private final BusinessCalendar calendar;

	ReceptionVariables(BusinessCalendar calendar) {
		this.calendar = calendar;
	}

	void set(DelegateExecution execution, Consultation received) {
		Instant due = received.responseDueAt();
		IntakeVariables.RECEIVER.set(execution, received.receivedBy());
		IntakeVariables.RECEPTION_AT.set(execution, received.reception().receivedAt());
		IntakeVariables.TRIAGE_DUE.set(execution, due);
		IntakeVariables.TRIAGE_OPEN_TO_ALL_AT.set(execution, this.calendar.dueAfter(received.area(), due, 1));
		IntakeVariables.EMERGENCY.set(execution, received.isEmergency());
	}

}
