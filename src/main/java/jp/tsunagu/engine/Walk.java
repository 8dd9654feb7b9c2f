package jp.tsunagu.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The way of one process instance through the model that it ran on.
 *
 * @param steps in the order in which they began
 * @param complete whether these are all of them, and not the latest
 * @param flows the ids of the flows it went along
 */
public record Walk(Run run, List<Step> steps, boolean complete, Set<String> flows) {

	/**
	 * An instance of a process.
	 *
	 * @param caller the instance that called it; null if none did
	 * @param ended null while it runs
	 * @param outcome the name of the event it ended with; null while it runs, or where it
	 * was ended from outside
	 */
	public record Run(String id, String recordNumber, String modelKey, String version, String name, Instant started,
			Instant ended, String outcome, String caller) {

		public boolean isRunning() {
			return this.ended == null;
		}

	}

	/**
	 * Something in the model that was reached.
	 *
	 * @param assignee the user id of who had it; null where nobody did
	 * @param called the instance that it called; null if it calls none
	 */
	public record Step(String element, String type, String name, String assignee, Instant started, Instant ended,
			boolean cancelled, String called) {

		public State state() {
			return (this.ended == null) ? State.OPEN : this.cancelled ? State.CANCELLED : State.DONE;
		}

	}

	public enum State {

		DONE, OPEN, CANCELLED

	}

}
