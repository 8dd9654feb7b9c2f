package jp.tsunagu.issue.process;

import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.engine.Messages;
import jp.tsunagu.issue.IssueRaised;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the case of origin that an issue was found in it. */
@Component
class IssueProcess {

	private final Messages messages;

	private final CaseFiles cases;

	IssueProcess(Messages messages, CaseFiles cases) {
		this.messages = messages;
		this.cases = cases;
	}

	@EventListener
	void on(IssueRaised event) {
		this.messages.tell("case.issueRaised", this.cases.get(event.origin()).area().toString(),
				event.origin().toString(), Map.ofEntries(IssueVariables.ISSUE_NUMBER.of(event.issue())));
	}

}
