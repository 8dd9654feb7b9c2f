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

	/** Beside each task: the municipality's name, for its card. */
	static final ProcessVariable<String> CARD_MUNICIPALITY = ProcessVariable.text("cardMunicipality",
			Function.identity());

	/** Beside each task: how urgent the record is, for its card. */
	static final ProcessVariable<String> CARD_URGENCY = ProcessVariable.text("cardUrgency", Function.identity());

	/** Beside each task: how far the record has come, for its card. */
	static final ProcessVariable<String> CARD_STAGE = ProcessVariable.text("cardStage", Function.identity());

	/** Beside a task that has changed hands: how it came to whoever has it. */
	static final ProcessVariable<TaskWay> CAME_BY = ProcessVariable.code("cameBy", TaskWay.class);

	/** Beside a task that has changed hands: the user id of whoever had it before. */
	static final ProcessVariable<String> CAME_FROM = ProcessVariable.text("cameFrom", Function.identity());

	/**
	 * Beside one of several like tasks: the id of what this one is about.
	 */
	public static final ProcessVariable<String> SUBJECT = ProcessVariable.text("subject", Function.identity());

	private CommonVariables() {
	}

	/** Whether it is there for the eye only, and of no use once its task is done. */
	static boolean isOnCard(String name) {
		return name.startsWith("card") || name.startsWith("came");
	}

}
