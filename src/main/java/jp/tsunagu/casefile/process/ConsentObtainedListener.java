package jp.tsunagu.casefile.process;

import jp.tsunagu.casefile.CaseConsents;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.Consent;
import jp.tsunagu.consent.ConsentForm;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Acting;
import jp.tsunagu.engine.FormSubmission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

@Component
class ConsentObtainedListener implements TaskListener {

	private final CaseConsents consents;

	ConsentObtainedListener(CaseConsents consents) {
		this.consents = consents;
	}

	@Override
	public void notify(DelegateTask task) {
		RecordNumber number = RecordNumber.of(task.getExecution().getProcessBusinessKey());
		CoordinatorId by = CoordinatorId.of(Acting.user(task));
		Consent consent = FormSubmission.of(task, Consent.class);
		this.consents.obtain(number, by, consent);
		CaseVariables.CONSENT_PROVISIONAL.set(task, consent.consentForm() == ConsentForm.VERBAL);
	}

}
