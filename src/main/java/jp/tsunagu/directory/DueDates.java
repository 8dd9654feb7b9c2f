package jp.tsunagu.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import org.springframework.stereotype.Component;

/**
 * Due dates as models ask for them, under the name {@code due}:
 * {@code ${due.businessDays(execution.tenantId, 3)}}.
 */
@Component("due")
public class DueDates {

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

	private Instant now() {
		return this.clock.instant();
	}

}
