package jp.tsunagu.casefile;

import jp.tsunagu.notification.Outbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No mail about a case leaves the house once it has ended (contract, invariant 5). */
@Component
class QuietAfterClosure {

	private final Outbox outbox;

	QuietAfterClosure(Outbox outbox) {
		this.outbox = outbox;
	}

	@EventListener
	void on(CaseClosed event) {
		this.outbox.silence(event.number().toString());
	}

}
