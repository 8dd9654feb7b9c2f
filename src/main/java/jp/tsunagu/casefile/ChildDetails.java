package jp.tsunagu.casefile;

import java.time.LocalDate;

import jp.tsunagu.directory.NameNormalizer;

/**
 * What a window has learned about a child so far; every part may still be unknown (null).
 *
 * @param municipality code of CL-04
 */
public record ChildDetails(String familyName, String givenName, String kana, LocalDate birthDate, String alias,
		String municipality) {

	/** Whether this is about one child at all, and not about the area or a technique. */
	public boolean isSomebody() {
		return !nameKey().isEmpty() || !kanaKey().isEmpty() || this.birthDate != null
				|| !NameNormalizer.normalize(this.alias).isEmpty();
	}

	String nameKey() {
		return NameNormalizer.normalize(text(this.familyName) + text(this.givenName));
	}

	String kanaKey() {
		return NameNormalizer.normalize(this.kana);
	}

	private static String text(String part) {
		return (part != null) ? part : "";
	}

}
