package jp.tsunagu.demo.process;

import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Which consultations of the demo exist already and under which number, kept among the
 * engine's properties and written in the transaction of the consultation itself.
 */
@Component
@Profile("demo")
class DemoProgress {

	private static final String PREFIX = "tsunagu.demo.";

	private static final String FINISHED = PREFIX + "finished";

	private final ManagementService management;

	private final HistoryService history;

	DemoProgress(ManagementService management, HistoryService history) {
		this.management = management;
		this.history = history;
	}

	/** Nothing is added to records that people have begun on their own. */
	boolean isWanted() {
		Map<String, String> properties = this.management.getProperties();
		boolean begun = properties.keySet().stream().anyMatch((name) -> name.startsWith(PREFIX));
		return begun ? !properties.containsKey(FINISHED)
				: this.history.createHistoricProcessInstanceQuery()
					.processDefinitionKey("consultationIntake")
					.count() == 0;
	}

	/** Likewise for the calendar of the councils, which came later. */
	boolean isCalendarWanted() {
		return this.history.createHistoricProcessInstanceQuery().processDefinitionKey("councilAttendance").count() == 0;
	}

	boolean has(String key) {
		return this.management.getProperties().containsKey(PREFIX + key);
	}

	String number(String key) {
		return this.management.getProperties().get(PREFIX + key);
	}

	void mark(String key, String number) {
		this.management.setProperty(PREFIX + key, number);
	}

	void finish() {
		this.management.setProperty(FINISHED, "true");
	}

}
