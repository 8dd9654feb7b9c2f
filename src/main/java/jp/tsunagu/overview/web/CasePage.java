package jp.tsunagu.overview.web;

import java.util.List;

/**
 * A record as the page writes it; everything in it may be shown to who has asked.
 *
 * @param told whether this person may know what was said at the window
 * @param who the child's name, else the alias
 * @param siblings their record numbers
 */
record CasePage(String number, boolean identified, boolean told, boolean isCase, String who, List<Row> status,
		List<Alarm> alarms, List<Found> issues, List<Open> tasks, List<Coming> timers, List<Call> consultations,
		List<Row> needs, List<Member> members, EcoMap map, List<CareLook> looks, List<Given> consents,
		List<String> siblings) {

	record Row(String term, String text) {
	}

	record Alarm(String at, String signs, String note, String response) {
	}

	/**
	 * An issue met in this case; its fact is shown where module issue decides who sees
	 * it.
	 */
	record Found(String number, String title, String status, String source, String owner) {
	}

	record Open(String name, String who, String due, boolean late) {
	}

	record Coming(String at, String name) {
	}

	record Call(String number, String at, String said, String complaint) {
	}

	record Member(String name, String profession, String organisation, String role, String state, String scope) {
	}

	/**
	 * A consent on file.
	 *
	 * @param counts whether it is the newest, which alone counts
	 */
	record Given(boolean counts, String title, String until, String purposes, String recipients, String groups,
			String exclusions, List<String> withdrawals) {
	}

	/** One line of the timeline. */
	record Line(String key, String at, String group, String text, String by, String record, String note) {
	}

}
