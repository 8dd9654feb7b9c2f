package jp.tsunagu.intake.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import jp.tsunagu.intake.ConferenceService;
import jp.tsunagu.intake.OpinionForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class OpinionGivenListener implements TaskListener {

	private final ConferenceService conferences;

	OpinionGivenListener(ConferenceService conferences) {
		this.conferences = conferences;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.conferences.giveOpinion(number, by, FormSubmission.of(task, OpinionForm.class));
	}

}
