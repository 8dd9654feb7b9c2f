package jp.tsunagu.notification.process;

import jp.tsunagu.notification.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class SendMailDelegate implements JavaDelegate {

	private final Outbox outbox;

	SendMailDelegate(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.outbox.send(MailVariables.MAIL.from(execution));
	}

}
