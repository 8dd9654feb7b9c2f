package jp.tsunagu.issue.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.issue.IssuesOfBefore;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The first start of this version puts the issues of before on their way. */
@Component
class IssuesOfBeforeAtStart {

	private final IssuesOfBefore issues;

	private final RuntimeService runtime;

	IssuesOfBeforeAtStart(IssuesOfBefore issues, @Lazy RuntimeService runtime) {
		this.issues = issues;
		this.runtime = runtime;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.issues.waiting().stream().filter((number) -> !goesItsWay(number)).forEach(this.issues::begin);
	}

	private boolean goesItsWay(RecordNumber number) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.toString(), "issueLifecycle")
			.count() > 0;
	}

}
