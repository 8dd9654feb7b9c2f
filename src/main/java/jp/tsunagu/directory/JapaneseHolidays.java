package jp.tsunagu.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Public holidays by the 国民の祝日に関する法律 (昭和23年法律第178号) as it stands since 2022. Equinoxes
 * follow the usual approximation for 1980 to 2099; the government fixes them each
 * February for the year after. A holiday decreed for one year only, as in 2019, is
 * entered as a closure of the areas.
 * <p>
 * Ours and not a library's, because the maintained ones are wrong (docs/adr/0007).
 */
final class JapaneseHolidays {

	private JapaneseHolidays() {
	}

	static boolean isHoliday(LocalDate day) {
		return isNamed(day) || isInLieu(day) || isBetween(day);
	}

	/** 国民の祝日, article 2. */
	private static boolean isNamed(LocalDate day) {
		int date = day.getDayOfMonth();
		return switch (day.getMonth()) {
			case JANUARY -> date == 1 || isMonday(2, day);
			case FEBRUARY -> date == 11 || date == 23;
			case MARCH -> date == equinox(20.8431, day.getYear());
			case APRIL -> date == 29;
			case MAY -> date >= 3 && date <= 5;
			case JULY -> isMonday(3, day);
			case AUGUST -> date == 11;
			case SEPTEMBER -> isMonday(3, day) || date == equinox(23.2488, day.getYear());
			case OCTOBER -> isMonday(2, day);
			case NOVEMBER -> date == 3 || date == 23;
			case JUNE, DECEMBER -> false;
		};
	}

	/**
	 * 振替休日, article 3 (2): the first day that is not itself a holiday after one on a
	 * Sunday.
	 */
	private static boolean isInLieu(LocalDate day) {
		for (LocalDate before = day.minusDays(1); isNamed(before); before = before.minusDays(1)) {
			if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
				return true;
			}
		}
		return false;
	}

	/** 国民の休日, article 3 (3). */
	private static boolean isBetween(LocalDate day) {
		return isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
	}

	private static boolean isMonday(int which, LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.MONDAY && (day.getDayOfMonth() + 6) / 7 == which;
	}

	private static int equinox(double in1980, int year) {
		int years = year - 1980;
		return (int) (in1980 + 0.242194 * years - Math.floorDiv(years, 4));
	}

}
