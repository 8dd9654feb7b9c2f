package jp.tsunagu.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line stands among those of all tables: by time, then by table, then by key. It
 * is what a link to the following lines carries.
 *
 * @param source a letter for the table
 */
public record CalendarPosition(Instant at, String source, String key) {

	/** After which every line stands. */
	public static final CalendarPosition START = new CalendarPosition(Instant.EPOCH, "", "");

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})([a-g])([0-9A-Za-z-]{1,64})");

	private static final long MICROS = 1_000_000;

	/** Empty for what is no position. */
	public static Optional<CalendarPosition> of(String written) {
		Matcher matcher = WRITTEN.matcher(written);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		long micros = Long.parseLong(matcher.group(1));
		Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000);
		return Optional.of(new CalendarPosition(at, matcher.group(2), matcher.group(3)));
	}

	@Override
	public String toString() {
		long micros = this.at.getEpochSecond() * MICROS + this.at.getNano() / 1000;
		return micros + this.source + this.key;
	}

}
