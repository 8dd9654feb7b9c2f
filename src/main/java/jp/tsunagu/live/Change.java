package jp.tsunagu.live;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one notification of the database says: whom it may concern, and under which name
 * open pages hear of it.
 *
 * @param user whose notices have changed; null if it is a record of an area
 * @param prefix the number prefix of that area
 */
record Change(String user, String prefix, String topic) {

	private static final Pattern RECORD = Pattern.compile("([rs]) (([A-Z]{2})-R\\d{2}-([IM]?)\\d{4,})");

	private static final Pattern WAIVER = Pattern.compile("w ([A-Z]{2})");

	private static final Pattern NOTICES = Pattern.compile("n (\\S+)");

	/** What boards of the whole area wait for. */
	static final String AREA = "area";

	static Optional<Change> of(String payload) {
		Matcher notices = NOTICES.matcher(payload);
		if (notices.matches()) {
			return Optional.of(new Change(notices.group(1), null, "notices"));
		}
		Matcher waiver = WAIVER.matcher(payload);
		if (waiver.matches()) {
			return Optional.of(new Change(null, waiver.group(1), "councils"));
		}
		Matcher record = RECORD.matcher(payload);
		return record.matches() ? Optional.of(new Change(null, record.group(3), topic(record))) : Optional.empty();
	}

	private static String topic(Matcher record) {
		if (record.group(1).equals("s") || record.group(4).equals("M")) {
			return "councils";
		}
		return record.group(4).equals("I") ? "issues" : "case-" + record.group(2);
	}

	/**
	 * Under which names pages hear of it: boards of the whole area hear of every record.
	 */
	List<String> topics() {
		return (this.user != null) ? List.of(this.topic) : List.of(this.topic, AREA);
	}

	boolean concerns(String person, String areaPrefix) {
		return (this.user != null) ? this.user.equals(person) : this.prefix.equals(areaPrefix);
	}

}
