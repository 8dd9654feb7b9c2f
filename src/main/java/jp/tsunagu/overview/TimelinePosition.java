package jp.tsunagu.overview;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line stands in a timeline that is put together from several tables: by time,
 * then by table, then by id. It is what a link to older lines carries.
 *
 * @param source a letter for the table
 */
public record TimelinePosition(Instant at, String source, long id) {

	/** Before which every line stands. */
	public static final TimelinePosition END = new TimelinePosition(Instant.parse("2200-01-01T00:00:00Z"), "z", 0);

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})([a-z])(\\d{1,18})");

	private static final long MICROS = 1_000_000;

	/** Empty for what is no position. */
	public static Optional<TimelinePosition> of(String written) {
		Matcher matcher = WRITTEN.matcher(written);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		long micros = Long.parseLong(matcher.group(1));
		Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000);
		return Optional.of(new TimelinePosition(at, matcher.group(2), Long.parseLong(matcher.group(3))));
	}

	@Override
	public String toString() {
		long micros = this.at.getEpochSecond() * MICROS + this.at.getNano() / 1000;
		return micros + this.source + this.id;
	}

}
