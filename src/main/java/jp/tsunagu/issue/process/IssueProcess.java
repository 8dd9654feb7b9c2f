package jp.tsunagu.issue.process;

import java.util.List;
import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.engine.Messages;
import jp.tsunagu.engine.SharedTasks;
import jp.tsunagu.issue.IssueHandedOver;
import jp.tsunagu.issue.IssueMerged;
import jp.tsunagu.issue.IssueOpened;
import jp.tsunagu.issue.IssueRaised;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token of an issue when the issue has changed, in the same transaction. */
@Component
class IssueProcess {

	/** The issue and what it calls for its owner's work. */
	private static final List<String> OF_THE_OWNER = List.of("issueLifecycle", "councilSubmission");

	private final RuntimeService runtime;

	private final Messages messages;

	private final SharedTasks tasks;

	private final CaseFiles cases;

	IssueProcess(@Lazy RuntimeService runtime, Messages messages, SharedTasks tasks, CaseFiles cases) {
		this.runtime = runtime;
		this.messages = messages;
		this.tasks = tasks;
		this.cases = cases;
	}

	/** The case of origin hears that an issue was found in it. */
	@EventListener
	void on(IssueRaised event) {
		this.messages.tell("case.issueRaised", this.cases.get(event.origin()).area().toString(),
				event.origin().toString(), Map.ofEntries(IssueVariables.ISSUE_NUMBER.of(event.issue())));
	}

	@EventListener
	void on(IssueOpened event) {
		this.runtime.createMessageCorrelation("issue.raised")
			.processInstanceBusinessKey(event.issue().toString())
			.withoutTenantId()
			.setVariables(Map.ofEntries(CommonVariables.AREA.of(event.area().toString())))
			.correlateStartMessage();
	}

	/** What was merged has no work of its own any more. */
	@EventListener
	void on(IssueMerged event) {
		this.messages.tell("issue.merged", event.area().toString(), event.issue().toString(), Map.of());
	}

	@EventListener
	void on(IssueHandedOver event) {
		this.tasks.handOver(OF_THE_OWNER, event.issue().toString(), event.before().toString(),
				event.owner().toString());
	}

}
