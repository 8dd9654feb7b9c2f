package jp.tsunagu.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The rules a .form file states, held on the server: the engine itself checks nothing of
 * them. Every finding is a Japanese sentence that names the field.
 */
final class FormRules {

	private FormRules() {
	}

	/** Rows that can be sent with one answer. */
	private static final int MOST_ROWS = 50;

	static List<String> findings(JsonNode form, Map<String, Object> answers) {
		return findings(FormField.of(form), answers);
	}

	private static List<String> findings(List<FormField> fields, Map<String, Object> answers) {
		List<String> findings = new ArrayList<>();
		TreeSet<String> unknown = new TreeSet<>(answers.keySet());
		fields.forEach((field) -> unknown.remove(field.key()));
		unknown.forEach((key) -> findings.add("「%s」という項目はこの用紙にありません。".formatted(key)));
		for (FormField field : fields) {
			Object answer = answers.get(field.key());
			findings.addAll((field.isRows() && !isMissing(answer)) ? rows(field, answer)
					: finding(field, answer).map((sentence) -> "「%s」%s".formatted(field.label(), sentence))
						.stream()
						.toList());
		}
		return findings;
	}

	/** Each finding names the row as people count: 「構成員」の2行目：「職種」を選んでください。 */
	private static List<String> rows(FormField field, Object answer) {
		if (!(answer instanceof List<?> rows) || !rows.stream().allMatch(Map.class::isInstance)) {
			return List.of("「%s」は行の一覧で入力してください。".formatted(field.label()));
		}
		if (rows.size() > MOST_ROWS) {
			return List.of("「%s」は%d行以内で入力してください。".formatted(field.label(), MOST_ROWS));
		}
		List<String> findings = new ArrayList<>();
		for (int row = 0; row < rows.size(); row++) {
			String where = "「%s」の%d行目：".formatted(field.label(), row + 1);
			@SuppressWarnings("unchecked")
			Map<String, Object> answers = (Map<String, Object>) rows.get(row);
			findings(field.parts(), answers).forEach((finding) -> findings.add(where + finding));
		}
		return findings;
	}

	private static Optional<String> finding(FormField field, Object answer) {
		if (isMissing(answer)) {
			return Optional.ofNullable(field.isRequired() ? missing(field) : null);
		}
		if (field.isChoice()) {
			return Optional.ofNullable(choice(field, answer));
		}
		if (field.isNumber()) {
			return Optional.ofNullable(number(field, answer));
		}
		if (field.isFlag()) {
			return Optional
				.ofNullable(List.of("true", "false").contains(answer.toString()) ? null : "は「はい」か「いいえ」で答えてください。");
		}
		return Optional.ofNullable((answer instanceof String text) ? text(field, text) : "は文字で入力してください。");
	}

	private static boolean isMissing(Object answer) {
		return answer == null || "".equals(answer) || List.of().equals(answer);
	}

	private static String missing(FormField field) {
		return field.isChoice() ? "を選んでください。" : "を入力してください。";
	}

	private static String choice(FormField field, Object answer) {
		List<?> chosen = (answer instanceof List<?> list) ? list : List.of(answer);
		boolean rightShape = field.takesMany() == answer instanceof List<?>;
		boolean allowed = chosen.stream().allMatch((code) -> field.allowed().contains(String.valueOf(code)));
		return (rightShape && allowed) ? null : "は一覧から選んでください。";
	}

	private static String number(FormField field, Object answer) {
		if (!(answer instanceof Number number)) {
			return "は数字で入力してください。";
		}
		JsonNode min = field.rule("min");
		JsonNode max = field.rule("max");
		boolean tooSmall = min.isNumber() && number.doubleValue() < min.asDouble();
		boolean tooLarge = max.isNumber() && number.doubleValue() > max.asDouble();
		boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
		if (!whole) {
			return "は整数で入力してください。";
		}
		return (tooSmall || tooLarge) ? "は%sから%sまでの数字で入力してください。".formatted(min.asText(), max.asText()) : null;
	}

	private static String text(FormField field, String text) {
		int length = text.codePointCount(0, text.length());
		int most = field.rule("maxLength").asInt(Integer.MAX_VALUE);
		if (length > most) {
			return "は%d文字以内で入力してください（今は%d文字です）。".formatted(most, length);
		}
		if (text.codePoints().anyMatch(FormRules::isUnusable)) {
			return "に使えない文字（制御文字）が入っています。取り除いてください。";
		}
		String pattern = field.rule("pattern").asText();
		boolean matches = pattern.isEmpty() || text.matches(pattern);
		boolean mail = !"email".equals(field.rule("validationType").asText()) || text.matches("[^@\\s]+@[^@\\s]+");
		return (matches && mail) ? null : "の形式が正しくありません。入力例に合わせてください。";
	}

	private static boolean isUnusable(int point) {
		boolean lineBreak = point == '\n' || point == '\r' || point == '\t';
		int type = Character.getType(point);
		return !lineBreak && (type == Character.CONTROL || type == Character.SURROGATE);
	}

}
