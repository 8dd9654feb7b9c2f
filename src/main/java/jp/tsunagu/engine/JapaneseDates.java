package jp.tsunagu.engine;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people in Japan write them, 西暦 or 和暦: 2021-05-01, 2021年5月1日, 令和3年5月1日, R3.5.1.
 * Shown as 2021年5月1日（土）.
 */
public final class JapaneseDates {

	public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final Map<String, Integer> YEAR_BEFORE_ERA = Map.of("令和", 2018, "R", 2018, "平成", 1988, "H", 1988,
			"昭和", 1925, "S", 1925);

	private static final Pattern DATE = Pattern
		.compile("(令和|平成|昭和|[RHS])?(元|\\d{1,4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("y年M月d日（E）", Locale.JAPANESE);

	private static final DateTimeFormatter SHOWN_WITH_TIME = DateTimeFormatter.ofPattern("y年M月d日（E）H:mm",
			Locale.JAPANESE);

	private JapaneseDates() {
	}

	/**
	 * Reads a date; an ISO date-time counts as its day in Tokyo.
	 * @throws RuntimeException if there is no such day
	 */
	public static LocalDate date(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").toUpperCase(Locale.ROOT);
		Matcher matcher = DATE.matcher(plain);
		if (!matcher.matches()) {
			return usable(LocalDate.ofInstant(moment(text), TOKYO));
		}
		int year = "元".equals(matcher.group(2)) ? 1 : Integer.parseInt(matcher.group(2));
		int before = (matcher.group(1) != null) ? YEAR_BEFORE_ERA.get(matcher.group(1)) : 0;
		return usable(
				LocalDate.of(before + year, Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4))));
	}

	private static LocalDate usable(LocalDate date) {
		if (date.getYear() < 1900 || date.getYear() > 2200) {
			throw new IllegalArgumentException("Nobody who lives or is cared for has a date in " + date.getYear());
		}
		return date;
	}

	/** Reads an ISO date-time with or without an offset; without one it is Tokyo's. */
	public static Instant moment(String text) {
		if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d{2}:?\\d{2}")) {
			return OffsetDateTime.parse(text).toInstant();
		}
		return LocalDateTime.parse(text).atZone(TOKYO).toInstant();
	}

	public static String shown(LocalDate date) {
		return SHOWN.format(date);
	}

	public static String shown(Instant moment) {
		return SHOWN_WITH_TIME.format(moment.atZone(TOKYO));
	}

}
