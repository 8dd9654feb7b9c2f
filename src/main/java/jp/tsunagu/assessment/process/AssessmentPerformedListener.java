package jp.tsunagu.assessment.process;

import jp.tsunagu.assessment.AssessmentForm;
import jp.tsunagu.assessment.AssessmentService;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class AssessmentPerformedListener implements TaskListener {

	private final AssessmentService assessments;

	AssessmentPerformedListener(AssessmentService assessments) {
		this.assessments = assessments;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.assessments.perform(number, by, FormSubmission.of(task, AssessmentForm.class));
	}

}
