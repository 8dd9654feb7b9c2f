package jp.tsunagu.casefile;

import jp.tsunagu.engine.AskedByModels;

import org.springframework.stereotype.Component;

/**
 * How soon a danger sign wants an answer, as models ask for it, under the name
 * {@code danger}.
 */
@Component("danger")
@AskedByModels
public class Danger {

	private final CaseAlarms alarms;

	Danger(CaseAlarms alarms) {
		this.alarms = alarms;
	}

	/** At once; and where somebody has acted and it goes on, the next business day. */
	public int daysToRespond(String number) {
		var open = this.alarms.open(RecordNumber.of(number));
		boolean actedOn = !open.isEmpty() && open.stream().allMatch((flag) -> flag.response() != null);
		return actedOn ? 1 : 0;
	}

}
