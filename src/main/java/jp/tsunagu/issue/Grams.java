package jp.tsunagu.issue;

import java.text.Normalizer;
import java.util.ArrayList;
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
				NO_LETTERS.splitAsStream(folded(text)).forEach((run) -> addPairs(run, grams));
			}
		}
		return List.copyOf(grams);
	}

	private static String folded(String text) {
		StringBuilder folded = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.filter((character) -> !Character.isWhitespace(character))
			.map((character) -> (character >= 'ぁ' && character <= 'ゖ') ? character + ('ァ' - 'ぁ') : character)
			.forEach(folded::appendCodePoint);
		return folded.toString();
	}

	private static void addPairs(String run, Set<String> grams) {
		List<Integer> letters = new ArrayList<>(run.codePoints().boxed().toList());
		for (int i = 0; i + 1 < letters.size(); i++) {
			grams.add(Character.toString(letters.get(i)) + Character.toString(letters.get(i + 1)));
		}
	}

}
