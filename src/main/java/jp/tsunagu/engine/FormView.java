package jp.tsunagu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form about to be shown to one person: collects what goes into it. Nothing of it
 * reaches the engine.
 */
public final class FormView {

	private final Viewer viewer;

	private final String recordNumber;

	private final String subject;

	private final Map<String, List<Choice>> choices = new HashMap<>();

	private final Map<String, Object> values = new HashMap<>();

	private final StringBuilder summary = new StringBuilder();

	private String reason;

	FormView(Viewer viewer, String recordNumber, String subject) {
		this.viewer = viewer;
		this.recordNumber = recordNumber;
		this.subject = subject;
	}

	public Viewer viewer() {
		return this.viewer;
	}

	/** The business key of the task's process; null on a start form. */
	public String recordNumber() {
		return this.recordNumber;
	}

	/**
	 * The id that this one of several like tasks is about:
	 * {@link CommonVariables#SUBJECT}; null where there is only one.
	 */
	public String subject() {
		return this.subject;
	}

	/** Offers choices for the fields that ask for this name. */
	public void offer(String name, List<Choice> offered) {
		this.choices.put(name, offered);
	}

	/**
	 * Fills in an answer in advance, by field key; for repeating rows a list of maps, by
	 * the path of the list.
	 */
	public void prefill(String key, Object value) {
		if (value != null) {
			this.values.put(key, value);
		}
	}

	/** Adds to the summary on top. */
	public void summary(Summary html) {
		this.summary.append(html);
	}

	/**
	 * Says why this very task came to whoever has it, where the record knows better than
	 * the model's {@code why}.
	 */
	public void because(String sentence) {
		this.reason = sentence;
	}

	String reason() {
		return this.reason;
	}

	Map<String, List<Choice>> choices() {
		return this.choices;
	}

	Map<String, Object> values() {
		return this.values;
	}

	String summary() {
		return this.summary.toString();
	}

}
