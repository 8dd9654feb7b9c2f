package jp.tsunagu.statusupdate.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.statusupdate.Condition;
import jp.tsunagu.statusupdate.NewUpdate;

/** What the form sends, as it was typed. */
record SentUpdate(String id, String condition, String text, List<String> signs) {

	static final SentUpdate EMPTY = new SentUpdate(null, null, null, List.of());

	SentUpdate {
		signs = (signs != null) ? signs : List.of();
	}

	NewUpdate read() {
		UUID key = id(this.id).orElseThrow(() -> new Refusal("用紙が古くなっています。内容はこのままで、もう一度送ってください。"));
		return new NewUpdate(key, isBlank(this.condition) ? null : code(Condition.class, this.condition, "ようす"),
				this.text,
				this.signs.stream()
					.filter((sign) -> !isBlank(sign))
					.map((sign) -> code(RedFlag.class, sign, "危険サイン"))
					.toList());
	}

	/** Under which the same answers are sent again; a new one if there was none. */
	UUID again() {
		return id(this.id).orElseGet(UUID::randomUUID);
	}

	static Optional<UUID> id(String text) {
		try {
			return Optional.ofNullable(text).map(UUID::fromString);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static <E extends Enum<E>> E code(Class<E> codes, String text, String field) {
		try {
			return Enum.valueOf(codes, text);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("「%s」は、用紙にある中から選んでください。".formatted(field));
		}
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

}
