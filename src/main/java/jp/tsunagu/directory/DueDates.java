package jp.tsunagu.directory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.zip.CRC32;

import jp.tsunagu.engine.AskedByModels;

import org.springframework.stereotype.Component;

/**
 * Due dates as models ask for them, under the name {@code due}:
 * {@code ${due.businessDays(execution.tenantId, 3)}}.
 */
@AskedByModels
@Component("due")
public class DueDates {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final long MORNING_SECONDS = 3 * 60 * 60;

	private final BusinessCalendar calendar;

	private final Clock clock;

	DueDates(BusinessCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The end of the n-th business day of the area from now. */
	public Date businessDays(String area, int days) {
		return Date.from(this.calendar.dueAfter(AreaId.of(area), now(), days));
	}

	/** The end of the n-th calendar day after a moment. */
	public Date calendarDays(Date from, int days) {
		return Date.from(this.calendar.calendarDaysAfter(from.toInstant(), days));
	}

	public Date calendarDaysFromNow(int days) {
		return Date.from(this.calendar.calendarDaysAfter(now(), days));
	}

	/**
	 * The morning so many days after a day, some moment between 9:00 and 12:00 in Tokyo
	 * that depends on the record: what thousands of records wait for on one day does not
	 * come in one second.
	 */
	public Date morning(Date from, int days, String recordNumber) {
		CRC32 spread = new CRC32();
		spread.update(recordNumber.getBytes(StandardCharsets.UTF_8));
		return Date.from(LocalDate.ofInstant(from.toInstant(), BusinessCalendar.TOKYO)
			.plusDays(days)
			.atTime(MORNING)
			.plusSeconds(spread.getValue() % MORNING_SECONDS)
			.atZone(BusinessCalendar.TOKYO)
			.toInstant());
	}

	private Instant now() {
		return this.clock.instant();
	}

}
