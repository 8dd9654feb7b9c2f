package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.SubmissionDraft;
import jp.tsunagu.council.SubmissionService;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class SubmissionPreparedListener implements TaskListener {

	private final SubmissionService submissions;

	SubmissionPreparedListener(SubmissionService submissions) {
		this.submissions = submissions;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.submissions.prepare(number, by, FormSubmission.of(task, SubmissionDraft.class));
	}

}
