package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseEndings;
import jp.tsunagu.casefile.ClosureReview;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ClosureReviewedListener implements TaskListener {

	private final CaseEndings endings;

	ClosureReviewedListener(CaseEndings endings) {
		this.endings = endings;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		ClosureReview review = FormSubmission.of(task, ClosureReview.class);
		CaseVariables.CLOSURE_DECISION.set(task, this.endings.review(number, by, review));
	}

}
