package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.SubmissionService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class CheckAskedListener implements TaskListener {

	private final SubmissionService submissions;

	CheckAskedListener(SubmissionService submissions) {
		this.submissions = submissions;
	}

	@Override
	public void notify(DelegateTask task) {
		this.submissions.askForCheck(RecordNumber.of(task.getExecution().getProcessBusinessKey()));
	}

}
