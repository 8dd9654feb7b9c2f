package jp.tsunagu.notification.process;

import java.util.Map;

import jp.tsunagu.engine.CommonVariables;
import jp.tsunagu.notification.MailPosted;
import jp.tsunagu.notification.MailsSilenced;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives every mail a job of its own in the transaction that posts it. */
@Component
class MailProcess {

	private final RuntimeService runtime;

	MailProcess(@Lazy RuntimeService runtime) {
		this.runtime = runtime;
	}

	@EventListener
	void on(MailPosted event) {
		this.runtime.createMessageCorrelation("mail.posted")
			.processInstanceBusinessKey(event.recordNumber())
			.withoutTenantId()
			.setVariables(Map.ofEntries(CommonVariables.AREA.of(event.area().toString()),
					MailVariables.MAIL.of(event.mail())))
			.correlateStartMessage();
	}

	@EventListener
	void on(MailsSilenced event) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(event.recordNumber(), "mailDelivery")
			.list()
			.forEach((delivery) -> this.runtime.deleteProcessInstance(delivery.getId(), "silenced"));
	}

}
