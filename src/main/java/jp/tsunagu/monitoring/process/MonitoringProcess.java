package jp.tsunagu.monitoring.process;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlagRaised;
import jp.tsunagu.monitoring.MonitoringEndRequested;
import jp.tsunagu.monitoring.MonitoringRescheduled;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the token of a monitoring cycle when something has changed, in the same
 * transaction.
 */
@Component
class MonitoringProcess {

	private final RuntimeService runtime;

	MonitoringProcess(@Lazy RuntimeService runtime) {
		this.runtime = runtime;
	}

	@EventListener
	void on(MonitoringRescheduled event) {
		correlate("monitoring.rescheduled", event.number());
	}

	@EventListener
	void on(MonitoringEndRequested event) {
		correlate("monitoring.endRequested", event.number());
	}

	/**
	 * What the round itself has found makes the next one sooner, and not a second one.
	 */
	@EventListener
	void on(RedFlagRaised event) {
		if (!event.withinRound()) {
			correlate("case.redFlagRaised", event.number());
		}
	}

	/**
	 * Where no round is waited for, or open, nobody is there to be told: the next one is
	 * planned with what is then known.
	 */
	private void correlate(String message, RecordNumber number) {
		this.runtime.createExecutionQuery()
			.processDefinitionKey("monitoringCycle")
			.processInstanceBusinessKey(number.toString())
			.messageEventSubscriptionName(message)
			.list()
			.forEach((waiting) -> this.runtime.messageEventReceived(message, waiting.getId()));
	}

}
