package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.CaseClosed;
import jp.tsunagu.casefile.ClosureReason;
import jp.tsunagu.intake.IntakeService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the reception of an emergency whose case has ended before it was sorted and talked
 * over: no opinion, policy or reminder is asked for any more (contract, invariant 5). One
 * that has turned out to be a duplicate goes its own way to the end.
 */
@Component
class IntakeProcess {

	private final RuntimeService runtime;

	private final IntakeService intake;

	IntakeProcess(@Lazy RuntimeService runtime, IntakeService intake) {
		this.runtime = runtime;
		this.intake = intake;
	}

	@EventListener
	void on(CaseClosed event) {
		if (event.reason() != ClosureReason.DUPLICATE) {
			this.intake.end(event.number());
			this.runtime.createProcessInstanceQuery()
				.processDefinitionKey("consultationIntake")
				.processInstanceBusinessKey(event.number().toString())
				.list()
				.forEach((running) -> this.runtime.deleteProcessInstance(running.getId(), "case closed"));
		}
	}

}
