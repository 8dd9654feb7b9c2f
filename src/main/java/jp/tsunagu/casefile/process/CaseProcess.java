package jp.tsunagu.casefile.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.ChildDeceased;
import jp.tsunagu.casefile.ChildMoved;
import jp.tsunagu.casefile.RedFlagRaised;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.consent.ConsentNarrowed;
import jp.tsunagu.engine.Messages;
import jp.tsunagu.casefile.CaseMerged;
import jp.tsunagu.casefile.CaseOpened;
import jp.tsunagu.casefile.CaseOpening;
import jp.tsunagu.casefile.ConsentRenewed;
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

	private final Messages messages;

	private final CaseFiles cases;

	CaseProcess(@Lazy RuntimeService runtime, SharedTasks tasks, Messages messages, CaseFiles cases) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.messages = messages;
		this.cases = cases;
	}

	@EventListener
	void on(CaseOpened event) {
		CaseOpening opening = event.opening();
		this.runtime.createMessageCorrelation("case.opened")
			.processInstanceBusinessKey(event.number().toString())
			.withoutTenantId()
			.setVariables(Map.ofEntries(CommonVariables.AREA.of(opening.area().toString()),
					CaseVariables.MAIN_COORDINATOR.of(opening.keeper()), CaseVariables.TEAM_REVIEW_NEEDED.of(true)))
			.correlateStartMessage();
	}

	@EventListener
	void on(ConsultationAdded event) {
		tell("case.consultationAdded", event.number(), Map.of());
	}

	@EventListener
	void on(CoordinatorChangeRequested event) {
		tell("case.coordinatorChangeRequested", event.number(), Map.of());
	}

	/** A round of monitoring that found the danger itself is not asked for again. */
	@EventListener
	void on(RedFlagRaised event) {
		if (event.withinRound()) {
			this.runtime.createMessageCorrelation("case.redFlagRaised")
				.processInstanceId(instance(event.number()))
				.correlate();
		}
		else {
			tell("case.redFlagRaised", event.number(), Map.of());
		}
	}

	@EventListener
	void on(ConsentNarrowed event) {
		this.cases.find(RecordNumber.of(event.recordNumber()))
			.filter(SupportCase::isOpen)
			.ifPresent((open) -> tell("consent.withdrawn", open.number(),
					Map.ofEntries(CaseVariables.WITHDRAWAL_RECORDED.of(true))));
	}

	/**
	 * A new consent takes the place of a written one that is still waited for; given by
	 * word of mouth, it asks for one of its own.
	 */
	@EventListener
	void on(ConsentRenewed event) {
		String number = event.number().toString();
		this.messages.reaches("consent.renewed", this.cases.get(event.number()).area().toString(), number, Map.of());
		this.runtime.setVariables(instance(event.number()),
				Map.ofEntries(CaseVariables.CONSENT_PROVISIONAL.of(event.provisional())));
	}

	@EventListener
	void on(ChildDeceased event) {
		tell("child.deceased", event.number(), Map.of());
	}

	@EventListener
	void on(ChildMoved event) {
		tell("child.moved", event.number(), Map.of());
	}

	@EventListener
	void on(CoordinatorsAssigned event) {
		this.tasks.handOver(OF_THE_KEEPER, event.number().toString(), event.before().toString(),
				event.main().toString());
	}

	/** Closed is quiet: nothing of a case that was merged into another goes on. */
	@EventListener
	void on(CaseMerged event) {
		this.runtime.deleteProcessInstance(instance(event.number()), "merged into " + event.into());
	}

	private void tell(String message, RecordNumber number, Map<String, Object> variables) {
		this.messages.tell(message, this.cases.get(number).area().toString(), number.toString(), variables);
	}

	private String instance(RecordNumber number) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(number.toString())
			.singleResult()
			.getId();
	}

}
