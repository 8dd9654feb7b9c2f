package jp.tsunagu.engine;

/**
 * What the card of a task says of its record, beside number and due date, before anybody
 * opens the form. Labels of codes and names of places only: it is kept by the engine, so
 * nothing that somebody typed may be in it (contract, invariant 1). What is not known is
 * null.
 *
 * @param municipality where the child lives
 * @param urgency how soon somebody is needed
 * @param stage how far the record has come
 * @param urgent whether the task belongs among the urgent ones
 */
public record RecordCard(String municipality, String urgency, String stage, boolean urgent) {

	/** What is known of neither place, urgency nor stage. */
	static final RecordCard EMPTY = new RecordCard(null, null, null, false);

	/** Adds what another module knows: it says only what this one leaves open. */
	RecordCard or(RecordCard other) {
		return new RecordCard(first(this.municipality, other.municipality), first(this.urgency, other.urgency),
				first(this.stage, other.stage), this.urgent || other.urgent);
	}

	boolean isComplete() {
		return this.municipality != null && this.urgency != null && this.stage != null;
	}

	private static String first(String one, String other) {
		return (one != null) ? one : other;
	}

}
