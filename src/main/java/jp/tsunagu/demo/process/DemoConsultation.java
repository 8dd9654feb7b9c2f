package jp.tsunagu.demo.process;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * One consultation, or one issue, of the demo and what has been done about it so far.
 *
 * @param key names it inside the files
 * @param starts the process it begins with; null for a consultation
 * @param daysAgo how many open days ago it was received; 0 is now
 * @param at when on that day
 */
record DemoConsultation(String key, String starts, String receivedBy, int daysAgo, LocalTime at,
		Map<String, Object> reception, List<Step> steps) {

	boolean isReception() {
		return this.starts == null;
	}

	/**
	 * A task somebody has completed.
	 *
	 * @param task its id without the prefix, for example {@code GiveOpinion}
	 * @param of key of another consultation whose task it is, or null
	 */
	record Step(String by, String task, String of, Map<String, Object> answers) {
	}

}
