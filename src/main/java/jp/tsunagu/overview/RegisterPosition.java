package jp.tsunagu.overview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a row stands in the register: by next date, then by number. */
public record RegisterPosition(LocalDate nextDate, String number) {

	/** After which every row stands. */
	public static final RegisterPosition START = new RegisterPosition(LocalDate.of(1900, 1, 1), "");

	private static final Pattern WRITTEN = Pattern.compile("(\\d{8})([A-Z]{1,4}-R\\d{2}-\\d{4,9})");

	/** Empty for what is no position. */
	public static Optional<RegisterPosition> of(String written) {
		Matcher matcher = WRITTEN.matcher(written);
		try {
			return matcher.matches() ? Optional.of(new RegisterPosition(
					LocalDate.parse(matcher.group(1), java.time.format.DateTimeFormatter.BASIC_ISO_DATE),
					matcher.group(2))) : Optional.empty();
		}
		catch (java.time.DateTimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return this.nextDate.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE) + this.number;
	}

}
