package jp.tsunagu.engine;

/**
 * What one form shows beyond its questions: a summary of the record on top, choices and
 * values that only this record knows. Implemented beside the module that owns the form.
 */
public interface FormContent {

	/** The id of the form, for example {@code triage-consultation}. */
	String form();

	void fill(FormView view);

}
