package jp.tsunagu.engine;

/** One answer a form offers: the code that is submitted and the words that are shown. */
public record Choice(String value, String label) {

	public static Choice of(CodeList code) {
		return new Choice(code.name(), code.label());
	}

}
