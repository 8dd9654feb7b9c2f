package jp.tsunagu.docs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what a model says to the engine into words for a table. */
final class Wording {

	private static final Pattern BUSINESS_DAYS = Pattern
		.compile("due\\.businessDays\\(execution\\.tenantId, (\\d+)\\)");

	private static final Pattern DAYS = Pattern.compile("due\\.calendarDaysFromNow\\((\\d+)\\)");

	private static final Pattern DAYS_AFTER = Pattern.compile("due\\.calendarDays\\((\\w+), (\\d+)\\)");

	private static final Pattern MORNING = Pattern
		.compile("due\\.morning\\((due\\..+), (\\d+), execution\\.processBusinessKey\\)");

	private Wording() {
	}

	/** {@code ${due.businessDays(execution.tenantId, 3)}} becomes 3 business days. */
	static String of(String expression) {
		String said = expression.replaceAll("^[$#]\\{(.*)}$", "$1").replace(".stringValue()", "");
		if (said.isEmpty()) {
			return "–";
		}
		if (said.contains("danger.daysToRespond") && !said.contains("morning")) {
			return "the same day; the next business day while it goes on";
		}
		Matcher morning = MORNING.matcher(said);
		if (morning.matches()) {
			String when = morning.group(2).equals("0") ? "on the day it is due, after"
					: "%s after it is due, after".formatted(number(morning.group(2), "day"));
			return "%s %s".formatted(when, of(morning.group(1)));
		}
		Matcher businessDays = BUSINESS_DAYS.matcher(said);
		if (businessDays.matches()) {
			return number(businessDays.group(1), "business day");
		}
		Matcher days = DAYS.matcher(said);
		if (days.matches()) {
			return number(days.group(1), "day");
		}
		Matcher daysAfter = DAYS_AFTER.matcher(said);
		return daysAfter.matches() ? "%s after `%s`".formatted(number(daysAfter.group(2), "day"), daysAfter.group(1))
				: code(said);
	}

	static String code(String text) {
		return text.isEmpty() ? "–" : "`" + text.replace("|", "\\|") + "`";
	}

	private static String number(String count, String unit) {
		return count + " " + unit + ("1".equals(count) ? "" : "s");
	}

	/** A table under its own heading, or nothing where the model has no such thing. */
	static String table(String heading, List<String> columns, List<List<String>> rows) {
		if (rows.isEmpty()) {
			return "";
		}
		Stream<String> head = Stream.of("## " + heading, "", row(columns),
				row(columns.stream().map((c) -> "---").toList()));
		return Stream.concat(head, rows.stream().map(Wording::row)).collect(Collectors.joining("\n", "", "\n\n"));
	}

	private static String row(List<String> cells) {
		return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
	}

}
