package jp.tsunagu.monitoring;

/** How long until the next round, as administrators have laid it down. */
public interface Intervals {

	/** In days; a multiple of 30 counts as months. */
	int days(IntervalInputs inputs);

}
