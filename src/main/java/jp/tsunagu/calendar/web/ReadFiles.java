package jp.tsunagu.calendar.web;

import java.util.List;

import jp.tsunagu.calendar.CalendarLine;

/**
 * Which lines are a reading of a child's file: the end of a consent and a change of life
 * stand in it. That work of a number is due is no more than Tasklist's list says.
 */
final class ReadFiles {

	static final String PAGE = "calendar";

	static final String FEED = "calendar-feed";

	private ReadFiles() {
	}

	static List<String> of(List<CalendarLine> lines) {
		return lines.stream()
			.filter((line) -> line.kind().tellsOfTheFile())
			.map(CalendarLine::number)
			.distinct()
			.toList();
	}

}
