package jp.tsunagu.monitoring.process;

import java.util.Map;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.engine.Messages;
import jp.tsunagu.monitoring.MonitoringEndRequested;
import jp.tsunagu.monitoring.MonitoringRescheduled;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the token of a monitoring cycle when its day has changed or its end is wanted, in
 * the same transaction.
 */
@Component
class MonitoringProcess {

	private final Messages messages;

	private final CaseFiles cases;

	MonitoringProcess(Messages messages, CaseFiles cases) {
		this.messages = messages;
		this.cases = cases;
	}

	/** Where no round is waited for, the next one is planned with what is then known. */
	@EventListener
	void on(MonitoringRescheduled event) {
		RecordNumber number = event.number();
		this.messages.reaches("monitoring.rescheduled", area(number), number.toString(), Map.of());
	}

	@EventListener
	void on(MonitoringEndRequested event) {
		RecordNumber number = event.number();
		this.messages.tell("monitoring.endRequested", area(number), number.toString(), Map.of());
	}

	private String area(RecordNumber number) {
		return this.cases.get(number).area().toString();
	}

}
