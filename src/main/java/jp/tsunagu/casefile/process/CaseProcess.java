package jp.tsunagu.casefile.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseMerged;
import jp.tsunagu.casefile.CaseOpened;
import jp.tsunagu.casefile.CaseOpening;
import jp.tsunagu.casefile.ConsultationAdded;
import jp.tsunagu.casefile.CoordinatorChangeRequested;
import jp.tsunagu.casefile.CoordinatorsAssigned;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.engine.SharedTasks;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token of a case when the case has changed, in the same transaction. */
@Component
class CaseProcess {

	private static final String KEY = "individualSupportCase";

	/** The case and what it calls for its keeper's work. */
	private static final List<String> OF_THE_KEEPER = List.of(KEY, "teamFormation", "monitoringCycle");

	private final RuntimeService runtime;

	private final SharedTasks tasks;

	CaseProcess(@Lazy RuntimeService runtime, SharedTasks tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	@EventListener
	void on(CaseOpened event) {
		CaseOpening opening = event.opening();
		this.runtime.createMessageCorrelation("case.opened")
			.processInstanceBusinessKey(event.number().toString())
			.withoutTenantId()
			.setVariables(Map.ofEntries(CommonVariables.AREA.of(opening.area().toString()),
					CaseVariables.MAIN_COORDINATOR.of(opening.keeper())))
			.correlateStartMessage();
	}

	@EventListener
	void on(ConsultationAdded event) {
		correlate("case.consultationAdded", event.number(), Map.of());
	}

	@EventListener
	void on(CoordinatorChangeRequested event) {
		correlate("case.coordinatorChangeRequested", event.number(), Map.of());
	}

	/** Closed is quiet: nothing of a case that was merged into another goes on. */
	@EventListener
	void on(CaseMerged event) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(event.number().toString())
			.singleResult()
			.getId();
		this.runtime.deleteProcessInstance(instance, "merged into " + event.into());
	}

	private void correlate(String message, RecordNumber number, Map<String, Object> variables) {
		this.runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(number.toString())
			.setVariables(variables)
			.correlate();
	}

}
