package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.SubmissionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class SubmitToCouncilDelegate implements JavaDelegate {

	private final SubmissionService submissions;

	SubmitToCouncilDelegate(SubmissionService submissions) {
		this.submissions = submissions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.submissions.submit(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
