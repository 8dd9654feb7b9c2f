package jp.tsunagu.issue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pairs of neighbouring letters of a text, by which alike texts find each other
 * whatever their kana, width, spaces and punctuation (docs/adr/0020).
 */
final class Grams {

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}ー]+");

	private Grams() {
	}

	static List<String> of(String... texts) {
		Set<String> grams = new LinkedHashSet<>();
		for (String text : texts) {
			if (text != null) {
				addPairs(folded(text), grams);
			}
		}
		return List.copyOf(grams);
	}

	/** Letters and numbers alone, each kana and width the same; empty for null. */
	static String folded(String text) {
		if (text == null) {
			return "";
		}
		StringBuilder folded = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.map((character) -> (character >= 'ぁ' && character <= 'ゖ') ? character + ('ァ' - 'ぁ') : character)
			.forEach(folded::appendCodePoint);
		return NO_LETTERS.matcher(folded).replaceAll("");
	}

	private static void addPairs(String run, Set<String> grams) {
		List<Integer> letters = run.codePoints().boxed().toList();
		for (int i = 0; i + 1 < letters.size(); i++) {
			grams.add(Character.toString(letters.get(i)) + Character.toString(letters.get(i + 1)));
		}
	}

}
