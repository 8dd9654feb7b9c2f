package jp.tsunagu.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

/**
 * Which days an area works, and when something counted in its working days is due (brief
 * 10, {@code business.calendar}).
 */
@Service
@DependsOn("directoryImport")
@Transactional(readOnly = true)
public class BusinessCalendar {

	static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final LocalTime CLOSING_TIME = LocalTime.of(17, 0);

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private static final MonthDay YEAR_END = MonthDay.of(12, 29);

	private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

	private final AreaClosures closures;

	BusinessCalendar(AreaClosures closures) {
		this.closures = closures;
	}

	/**
	 * Closed are Saturdays, Sundays, public holidays, December 29th to January 3rd and
	 * the area's own closures.
	 */
	public boolean isOpen(AreaId area, LocalDate day) {
		return isWorkday(day) && !this.closures.daysFrom(area.id(), day).contains(day);
	}

	/** The open days from the first to the last, read at once. */
	public Set<LocalDate> openDays(AreaId area, LocalDate first, LocalDate last) {
		Set<LocalDate> closed = this.closures.daysFrom(area.id(), first);
		return first.datesUntil(last.plusDays(1))
			.filter((day) -> isWorkday(day) && !closed.contains(day))
			.collect(Collectors.toSet());
	}

	/**
	 * The n-th open day after a day.
	 * @param days number of open days; with 0 it is {@code from} itself, open or not
	 */
	public LocalDate plusBusinessDays(AreaId area, LocalDate from, int days) {
		Assert.isTrue(days >= 0, () -> "Business days are counted forwards, not %d".formatted(days));
		if (days == 0) {
			return from;
		}
		Set<LocalDate> closed = this.closures.daysFrom(area.id(), from);
		return Stream.iterate(from.plusDays(1), (day) -> day.plusDays(1))
			.filter((day) -> isWorkday(day) && !closed.contains(day))
			.skip(days - 1)
			.findFirst()
			.orElseThrow();
	}

	/** The last open day that is not after a day: itself, if it is open. */
	public LocalDate openDayUpTo(AreaId area, LocalDate day) {
		return Stream.iterate(day, (earlier) -> earlier.minusDays(1))
			.filter((earlier) -> isOpen(area, earlier))
			.findFirst()
			.orElseThrow();
	}

	/** 17:00 in Tokyo of a day. */
	public static Instant closingTime(LocalDate day) {
		return at(CLOSING_TIME, day);
	}

	/**
	 * 17:00 in Tokyo of the n-th open day after a moment. With 0 days it is 23:59 of the
	 * same day even on a holiday, because an emergency does not wait (brief 10,
	 * {@code sla.firstResponse}).
	 */
	public Instant dueAfter(AreaId area, Instant from, int businessDays) {
		LocalDate due = plusBusinessDays(area, inTokyo(from), businessDays);
		return at((businessDays == 0) ? END_OF_DAY : CLOSING_TIME, due);
	}

	/** 17:00 in Tokyo so many calendar days after a moment, open day or not. */
	public Instant calendarDaysAfter(Instant from, int days) {
		return at(CLOSING_TIME, inTokyo(from).plusDays(days));
	}

	private static boolean isWorkday(LocalDate day) {
		MonthDay date = MonthDay.from(day);
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		boolean turnOfYear = !date.isBefore(YEAR_END) || !date.isAfter(NEW_YEAR);
		return !weekend && !turnOfYear && !JapaneseHolidays.isHoliday(day);
	}

	private static LocalDate inTokyo(Instant moment) {
		return LocalDate.ofInstant(moment, TOKYO);
	}

	private static Instant at(LocalTime time, LocalDate day) {
		return day.atTime(time).atZone(TOKYO).toInstant();
	}

}
