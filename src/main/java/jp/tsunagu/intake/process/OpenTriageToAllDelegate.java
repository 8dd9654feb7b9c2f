package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.SharedTasks;
import jp.tsunagu.intake.IntakeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenTriageToAllDelegate implements JavaDelegate {

	private final IntakeService intake;

	private final SharedTasks tasks;

	OpenTriageToAllDelegate(IntakeService intake, SharedTasks tasks) {
		this.intake = intake;
		this.tasks = tasks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.tasks.openToAll(execution, "UserTask_TriageConsultation");
		this.intake.tellTriageIsOpenToAll(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
