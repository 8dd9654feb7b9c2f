package jp.tsunagu.council.process;

import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.SubmissionService;
import jp.tsunagu.directory.CoordinatorId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** Refuses whoever would check what they have written themselves. */
@Component
class CheckTakenListener implements TaskListener {

	private final SubmissionService submissions;

	CheckTakenListener(SubmissionService submissions) {
		this.submissions = submissions;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		Optional.ofNullable(task.getAssignee())
			.ifPresent((taker) -> this.submissions.requireAnother(number, CoordinatorId.of(taker)));
	}

}
