package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.time.Period;

/**
 * Age by Japanese law: a year of age is completed the day before the birthday
 * (年齢計算ニ関スル法律; contract, invariant 8).
 */
public final class JapaneseAge {

	private JapaneseAge() {
	}

	/** Completed years on a day. */
	public static int on(LocalDate day, LocalDate birthDate) {
		return Period.between(birthDate, day.plusDays(1)).getYears();
	}

	/**
	 * The day on which so many years are completed: the day before the birthday, or, for
	 * who was born on 29 February and has none that year, the last of that month
	 * (民法143条2項).
	 */
	public static LocalDate completes(int years, LocalDate birthDate) {
		LocalDate birthday = birthDate.plusYears(years);
		return (birthday.getDayOfMonth() == birthDate.getDayOfMonth()) ? birthday.minusDays(1) : birthday;
	}

	/** The band that is shown where a child must not be recognised. */
	public static String band(int years) {
		if (years < 1) {
			return "0歳";
		}
		if (years < 3) {
			return "1～2歳";
		}
		if (years < 6) {
			return "3～5歳";
		}
		if (years < 12) {
			return "6～11歳";
		}
		if (years < 15) {
			return "12～14歳";
		}
		return (years < 18) ? "15～17歳" : "18歳以上";
	}

}
