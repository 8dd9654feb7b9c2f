package jp.tsunagu.engine;

/**
 * What one form shows beyond its questions: a summary of the record on top, choices and
 * values that only this record knows. Implemented beside the module that owns the form.
 */
public interface FormContent {

	/**
	 * Adds to the form of this id, for example {@code triage-consultation}, if it has
	 * anything for it.
	 */
	void fill(String form, FormView view);

}
