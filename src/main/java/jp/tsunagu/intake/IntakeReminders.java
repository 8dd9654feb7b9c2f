package jp.tsunagu.intake;

import java.util.Date;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.StepReminders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of the steps of a consultation. It waits for whoever has received it, even
 * where others may do the step. The triage has a ladder of its own.
 */
@Service
@Transactional
public class IntakeReminders {

	private final IntakeService intake;

	private final StepReminders steps;

	IntakeReminders(IntakeService intake, StepReminders steps) {
		this.intake = intake;
		this.steps = steps;
	}

	public void remind(RecordNumber number, String step, Date due) {
		Consultation consultation = this.intake.get(number);
		this.steps.remind(number, consultation.area(), List.of(consultation.receivedBy()), step, due);
	}

}
