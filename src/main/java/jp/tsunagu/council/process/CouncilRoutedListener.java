package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.SubmissionService;
import jp.tsunagu.directory.CouncilKind;
import jp.tsunagu.engine.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

@Component
class CouncilRoutedListener implements ExecutionListener {

	private final SubmissionService submissions;

	CouncilRoutedListener(SubmissionService submissions) {
		this.submissions = submissions;
	}

	@Override
	public void notify(DelegateExecution execution) {
		RecordNumber number = RecordNumber.of(execution.getProcessBusinessKey());
		this.submissions.route(number, CouncilKind.valueOf(Decision.codes(execution).get(0)));
	}

}
