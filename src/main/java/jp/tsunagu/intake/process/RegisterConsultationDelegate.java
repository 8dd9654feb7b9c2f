package jp.tsunagu.intake.process;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.intake.Consultation;
import jp.tsunagu.intake.IntakeService;
import jp.tsunagu.intake.Reception;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class RegisterConsultationDelegate implements JavaDelegate {

	private final IntakeService intake;

	private final ReceptionVariables variables;

	RegisterConsultationDelegate(IntakeService intake, ReceptionVariables variables) {
		this.intake = intake;
		this.variables = variables;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Reception form = FormSubmission.of(execution, Reception.class);
		AreaId area = AreaId.of(execution.getTenantId());
		Consultation received = this.intake.receive(area, CoordinatorId.of(Acting.user()), form);
		execution.setProcessBusinessKey(received.number().toString());
		this.variables.set(execution, received);
	}

}
