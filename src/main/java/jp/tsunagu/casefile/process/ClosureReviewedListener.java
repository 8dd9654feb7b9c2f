package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.Closure;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ClosureReviewedListener implements TaskListener {

	private final CaseFiles cases;

	ClosureReviewedListener(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.cases.reviewClosure(number, by, FormSubmission.of(task, Closure.class));
	}

}
