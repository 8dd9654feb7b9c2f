package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.Consent;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ConsentObtainedListener implements TaskListener {

	private final CaseFiles cases;

	ConsentObtainedListener(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		this.cases.obtainConsent(number, by, FormSubmission.of(task, Consent.class));
	}

}
