package jp.tsunagu.engine;

/** How a task came to whoever has it now, where its model did not give it to them. */
public enum TaskWay {

	/** Somebody took what was waiting for anybody. */
	CLAIMED,

	/** Whoever had it gave it to a colleague. */
	HANDED_ON,

	/** Whoever had it let go of it; it waits for anybody. */
	RELEASED,

	/** It was left too long; the process lets anybody take it. */
	OPENED_TO_ALL,

	/** Its record has a new keeper. */
	TAKEN_OVER

}
