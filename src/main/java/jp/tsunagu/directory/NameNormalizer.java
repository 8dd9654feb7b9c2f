package jp.tsunagu.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * Makes a key under which two spellings of one Japanese name meet. It is for finding
 * candidates a person then judges (brief 8, scenario 3), never for showing. Small kana
 * and long vowels stay: りょう and りよう, ユキ and ユウキ are different names.
 */
public final class NameNormalizer {

	private static final Map<Integer, Integer> VARIANTS = variants();

	/** Spaces, middle dots, invisible characters and the selectors of a glyph's shape. */
	private static final Pattern NOISE = Pattern
		.compile("[\\s\\p{Z}\\p{Cf}・·‧•\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

	private static final Pattern DASH_AFTER_KANA = Pattern.compile("(?<=[ァ-ヺー])[-‐‑‒–—―−─]");

	private static final Pattern REPEATED = Pattern.compile("(.)々");

	private NameNormalizer() {
	}

	/** The key of a name; empty for {@code null} and for a name without a character. */
	public static String normalize(String name) {
		if (name == null) {
			return "";
		}
		// a voiced mark typed as a character of its own must join the kana before it
		String joined = name.replace('\u309B', '\u3099').replace('\u309C', '\u309A');
		String plain = NOISE.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKC)).replaceAll("");
		String folded = plain.codePoints()
			.map(NameNormalizer::katakana)
			.map((character) -> VARIANTS.getOrDefault(character, character))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		String lengthened = DASH_AFTER_KANA.matcher(folded).replaceAll("ー");
		return REPEATED.matcher(lengthened).replaceAll("$1$1").toUpperCase(Locale.ROOT);
	}

	private static int katakana(int character) {
		return (character >= 'ぁ' && character <= 'ゖ') ? character + ('ァ' - 'ぁ') : character;
	}

	private static Map<Integer, Integer> variants() {
		Map<Integer, Integer> variants = new HashMap<>();
		for (String line : table().lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList()) {
			int[] characters = line.codePoints().filter((character) -> !Character.isWhitespace(character)).toArray();
			for (int variant : characters) {
				variants.put(variant, characters[0]);
			}
		}
		return variants;
	}

	private static String table() {
		try {
			return new ClassPathResource("name-variants.txt", NameNormalizer.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
