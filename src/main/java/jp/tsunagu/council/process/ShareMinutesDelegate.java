package jp.tsunagu.council.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class ShareMinutesDelegate implements JavaDelegate {

	private final Minutes minutes;

	ShareMinutesDelegate(Minutes minutes) {
		this.minutes = minutes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.minutes.share(RecordNumber.of(execution.getProcessBusinessKey()));
	}

}
