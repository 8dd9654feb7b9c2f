package jp.tsunagu.engine;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells running processes what has happened, by record number and area. One fact may
 * concern a case and what it has called; each hears of it once.
 */
@Component
public class Messages {

	private final RuntimeService runtime;

	Messages(@Lazy RuntimeService runtime) {
		this.runtime = runtime;
	}

	/**
	 * Refused in words if nobody waits for it: the record has ended, or is not there yet.
	 * @param area the tenant of the record
	 */
	public void tell(String message, String area, String recordNumber, Map<String, Object> variables) {
		Refusal.unless(reaches(message, area, recordNumber, variables),
				"%s は、いまこの知らせを受け取れません。すでに終わっているか、まだその段階にありません。".formatted(recordNumber));
	}

	/** Tells whoever waits for it; false if nobody does. */
	public boolean reaches(String message, String area, String recordNumber, Map<String, Object> variables) {
		return !this.runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(recordNumber)
			.tenantId(area)
			.setVariables(variables)
			.correlateAllWithResult()
			.isEmpty();
	}

	/**
	 * Tells whoever waits for it, each time anew: what goes along belongs to what this
	 * one telling sets off. False if nobody waits.
	 */
	public boolean reachesEach(String message, String area, String recordNumber, Map<String, Object> variables) {
		return !this.runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(recordNumber)
			.tenantId(area)
			.setVariablesToTriggeredScope(variables)
			.correlateAllWithResult()
			.isEmpty();
	}

}
