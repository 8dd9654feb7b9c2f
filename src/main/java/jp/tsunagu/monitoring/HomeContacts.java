package jp.tsunagu.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.BusinessCalendar;
import org.springframework.stereotype.Component;

/**
 * A child that has come home is contacted on day 3, 14 and 30 (scenario 1, brief 3.2). A
 * round shortly before is that contact; a day off gives way to the open day before, but
 * never to the day the child came home itself.
 */
@Component
class HomeContacts {

	private static final int[] ON_DAYS = { 3, 14, 30 };

	private static final int COUNTS_DAYS_BEFORE = 2;

	private final BusinessCalendar calendar;

	HomeContacts(BusinessCalendar calendar) {
		this.calendar = calendar;
	}

	/** The next one that no round has made yet and that can still be made. */
	Optional<LocalDate> next(AreaId area, MonitoringPlan plan, LocalDate today) {
		if (plan.lifeStage() != LifeStage.HOME_START) {
			return Optional.empty();
		}
		return IntStream.of(ON_DAYS)
			.mapToObj((day) -> contact(area, plan.stageSince(), plan.stageSince().plusDays(day)))
			.filter((contact) -> plan.countedFrom().isBefore(contact.countsFrom()))
			.map(Contact::on)
			.filter((day) -> !day.isBefore(today))
			.findFirst();
	}

	private Contact contact(AreaId area, LocalDate home, LocalDate wanted) {
		LocalDate before = this.calendar.openDayUpTo(area, wanted);
		LocalDate on = before.isAfter(home) ? before : this.calendar.plusBusinessDays(area, wanted, 1);
		LocalDate early = wanted.minusDays(COUNTS_DAYS_BEFORE);
		return new Contact(on, on.isBefore(early) ? on : early);
	}

	/** The open day of a contact, and the first day on which a round makes it. */
	private record Contact(LocalDate on, LocalDate countsFrom) {
	}

}
