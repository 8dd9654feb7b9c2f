package jp.tsunagu.calendar.web;

import java.util.List;

/**
 * A day as the pages write it.
 *
 * @param rest why nobody works on it; null on a business day
 * @param away who is away, in one text; null where nobody is
 * @param tooMuch for whom it is too much, in one text; null where for nobody
 * @param tooMuchInWeek the same of its week, with the first day of the week that is shown
 * @param lines all of a list; the first ones in a cell of the calendar
 * @param count how many there are
 */
record DayPage(String iso, String day, String shortDay, String rest, boolean today, boolean late, boolean outside,
		String away, String tooMuch, String tooMuchInWeek, List<LinePage> lines, int count, String address) {

	/**
	 * A line as the pages write it.
	 *
	 * @param time null for a whole day
	 * @param who in words, also where it is everybody's
	 * @param away whether that person is away on the day
	 */
	record LinePage(String time, String kind, String number, String link, String what, String who, boolean away) {

	}

}
