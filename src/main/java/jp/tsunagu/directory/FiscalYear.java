package jp.tsunagu.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

import org.springframework.util.Assert;

/**
 * A Japanese fiscal year, April to March, from the first of Reiwa (2019) on.
 */
public record FiscalYear(int startYear) {

	private static final int YEAR_BEFORE_REIWA = 2018;

	public FiscalYear {
		Assert.isTrue(startYear > YEAR_BEFORE_REIWA, () -> "Fiscal year %d is before Reiwa".formatted(startYear));
	}

	public static FiscalYear of(LocalDate day) {
		return new FiscalYear((day.getMonth().compareTo(Month.APRIL) < 0) ? day.getYear() - 1 : day.getYear());
	}

	/** The fiscal year of that moment in Tokyo. */
	public static FiscalYear of(Instant moment) {
		return of(LocalDate.ofInstant(moment, BusinessCalendar.TOKYO));
	}

	public LocalDate firstDay() {
		return LocalDate.of(this.startYear, Month.APRIL, 1);
	}

	/** As people write it: 令和8年度. */
	public String spoken() {
		return "令和%s年度".formatted((this.startYear == YEAR_BEFORE_REIWA + 1) ? "元" : this.startYear - YEAR_BEFORE_REIWA);
	}

	/** As it stands in record numbers: {@code R08} for April 2026 to March 2027. */
	public String label() {
		return "R%02d".formatted(this.startYear - YEAR_BEFORE_REIWA);
	}

}
