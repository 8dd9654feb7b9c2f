package jp.tsunagu.overview;

import java.time.Instant;

/**
 * One line of the whole timeline, wherever it is kept.
 *
 * @param group mail, read, or what the entry's kind belongs to
 * @param code the kind of entry or mail, or the form or page that was read
 * @param by a user id; null where the application acted by itself
 * @param note what was typed, or how a mail fared; null for who may not know whom it is
 * about
 */
public record TimelineLine(TimelinePosition position, TimelineGroup group, String recordNumber, String code, String by,
		String note) {

	public Instant at() {
		return this.position.at();
	}

}
