package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.intake.IntakeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RemindReceiverDelegate implements JavaDelegate {

	private final IntakeService intake;

	RemindReceiverDelegate(IntakeService intake) {
		this.intake = intake;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.intake.remindReceiver(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
