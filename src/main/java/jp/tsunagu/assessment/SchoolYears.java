package jp.tsunagu.assessment;

import java.time.LocalDate;
import java.time.Month;

/**
 * When a child's school years begin. A child starts school in the first April after the
 * day on which six years are completed; as that is the day before the birthday, who was
 * born on 1 April belongs to the earlier year (学校教育法17条, 年齢計算ニ関スル法律).
 */
public final class SchoolYears {

	private static final int AGE_AT_ENTRY = 6;

	private SchoolYears() {
	}

	/** The 1 April on which the child starts elementary school. */
	public static LocalDate entry(LocalDate birthDate) {
		boolean early = birthDate.getMonthValue() < Month.APRIL.getValue()
				|| (birthDate.getMonth() == Month.APRIL && birthDate.getDayOfMonth() == 1);
		int year = birthDate.getYear() + AGE_AT_ENTRY + (early ? 0 : 1);
		return LocalDate.of(year, Month.APRIL, 1);
	}

}
