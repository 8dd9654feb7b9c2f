package jp.tsunagu.monitoring;

/** Where the rounds of a case stand. */
enum PlanStatus {

	/** Between rounds while something else is done first, or after the last one. */
	RESTING,

	/** The next round has its day and is waited for. */
	WAITING,

	/** A round is before its owner. */
	OPEN

}
