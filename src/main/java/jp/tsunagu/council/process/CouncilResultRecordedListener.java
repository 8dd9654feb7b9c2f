package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.CouncilOutcome;
import jp.tsunagu.council.SubmissionService;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class CouncilResultRecordedListener implements TaskListener {

	private final SubmissionService submissions;

	CouncilResultRecordedListener(SubmissionService submissions) {
		this.submissions = submissions;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		CouncilOutcome outcome = FormSubmission.of(task, CouncilOutcome.class);
		this.submissions.record(number, by, outcome);
		SubmissionVariables.COUNCIL_RESULT.set(task, outcome.councilResult());
	}

}
