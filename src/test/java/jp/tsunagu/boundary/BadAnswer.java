package jp.tsunagu.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One answer that must be refused.
 *
 * @param key the field it is sent for
 * @param sent the variable as engine-rest takes it, or a plain value; null leaves the
 * field out
 * @param named what the refusal must name: the field's label, or an unknown key
 */
record BadAnswer(String key, Object sent, String named) {

	private static final String SERIALIZED = Base64.getEncoder()
		.encodeToString(new byte[] { (byte) 0xAC, (byte) 0xED, 0, 5, 't', 0, 1, 'a' });

	/** Sent in place of any text: everything that is not a usable text. */
	static Stream<BadAnswer> insteadOfText(String key, String label) {
		return Stream.concat(answers(key, label, "前\u0000後", "前\uD800後", "\uDC00", "前\u0007後", "前\u0085後"),
				insteadOfAnything(key, label, 5, true, 2.5));
	}

	/** Sent in place of one code. */
	static Stream<BadAnswer> insteadOfCode(String key, String label) {
		return Stream.concat(answers(key, label, "PIGEON", "\u0000", "${1+1}"),
				insteadOfAnything(key, label, 5, true, typed("Json", "[\"PHONE\"]")));
	}

	/** Sent in place of a list of codes. */
	static Stream<BadAnswer> insteadOfCodes(String key, String label) {
		return Stream.concat(answers(key, label, "DISCHARGE", "[\"DISCHARGE\"]", List.of("NOPE"), List.of(5)),
				insteadOfAnything(key, label, 5, true, typed("Json", "[[\"DISCHARGE\"]]"), typed("Json", "[null]"),
						typed("Json", "\"DISCHARGE\"")));
	}

	static Stream<BadAnswer> insteadOfNumber(String key, String label) {
		return Stream.concat(answers(key, label, "三つ", -1, 100000, 2.5, 1e300),
				insteadOfAnything(key, label, true, typed("Json", "[1]")));
	}

	static Stream<BadAnswer> insteadOfDate(String key, String label) {
		return Stream.concat(
				answers(key, label, "2024-02-30", "令和6年2月30日", "きのう", "2024-13-01T10:00:00",
						"+999999999-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2024-01-01T25:00:00Z"),
				insteadOfAnything(key, label, 5, true));
	}

	static Stream<BadAnswer> unknown(String... keys) {
		return Arrays.stream(keys)
			.flatMap((key) -> answers(key, key, "x", true, typed("Json", "[\"x\"]"), typed("Null", null)));
	}

	/** The types of engine-rest that no form sends. */
	private static Stream<BadAnswer> insteadOfAnything(String key, String label, Object... more) {
		List<Object> sent = new ArrayList<>(List.of(more));
		sent.addAll(List.of(typed("Json", "{\"a\":1}"), typed("Json", "{"), typed("Json", "[{\"a\":[]}]"),
				typed("Bytes", "AAAA"), typed("Date", "2024-02-30T00:00:00.000+0900"),
				object("application/x-java-serialized-object", "java.util.ArrayList", SERIALIZED),
				object("application/json", "java.lang.ProcessBuilder", "[\"id\"]"),
				object("application/json", "no.such.Type", "{}"), object("text/plain", "java.lang.String", "x"),
				Map.of("type", "File", "value", "AAAA", "valueInfo", Map.of("filename", "秘密.txt"))));
		return answers(key, label, sent.toArray());
	}

	static Stream<BadAnswer> answers(String key, String named, Object... sent) {
		return Arrays.stream(sent).map((value) -> new BadAnswer(key, value, named));
	}

	private static Map<String, Object> typed(String type, Object value) {
		return (value != null) ? Map.of("type", type, "value", value) : Map.of("type", type);
	}

	private static Map<String, Object> object(String format, String type, String value) {
		return Map.of("type", "Object", "value", value, "valueInfo",
				Map.of("serializationDataFormat", format, "objectTypeName", type));
	}

	@Override
	public String toString() {
		return (this.key + " = " + this.sent).replaceAll("[\\p{Cc}\\p{Cs}]", "?");
	}

}
