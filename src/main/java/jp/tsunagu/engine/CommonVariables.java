package jp.tsunagu.engine;

import java.util.Set;
import java.util.function.Function;

/** What every process of the house may carry. */
public final class CommonVariables {

	/** What the engine itself keeps beside a multi-instance activity. */
	public static final Set<String> OF_THE_ENGINE = Set.of("nrOfInstances", "nrOfActiveInstances",
			"nrOfCompletedInstances", "loopCounter");

	static final String AREA_NAME = "area";

	/** The area of a process that is started by a message. */
	public static final ProcessVariable<String> AREA = ProcessVariable.text(AREA_NAME, Function.identity());

	/**
	 * Beside each task: the number of the record it is about, for the card in Tasklist.
	 */
	public static final ProcessVariable<String> RECORD_NUMBER = ProcessVariable.text("recordNumber",
			Function.identity());

	/**
	 * Beside one of several like tasks: the id of what this one is about.
	 */
	public static final ProcessVariable<String> SUBJECT = ProcessVariable.text("subject", Function.identity());

	private CommonVariables() {
	}

}
