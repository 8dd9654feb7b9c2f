package jp.tsunagu.intake;

/**
 * How soon a consultation must be answered; administrators keep it as a decision table.
 */
public interface ResponseTimes {

	/** Business days until the answer is due; 0 means the same day. */
	int businessDays(Urgency urgency);

}
