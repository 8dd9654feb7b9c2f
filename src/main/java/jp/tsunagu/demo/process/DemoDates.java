package jp.tsunagu.demo.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.BusinessCalendar;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the demo young: its file counts from today, in the open days of each area. */
@Component
@Profile("demo")
class DemoDates {

	private static final int MOST_DAYS = 60;

	private final BusinessCalendar calendar;

	private final Clock clock;

	private final Map<String, List<LocalDate>> openDays = new ConcurrentHashMap<>();

	DemoDates(BusinessCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The reception's moment as the form takes it, or null for now. */
	String receivedAt(String area, DemoConsultation consultation) {
		if (consultation.daysAgo() == 0) {
			return null;
		}
		LocalDate day = this.openDays.computeIfAbsent(area, this::openDaysBack).get(consultation.daysAgo() - 1);
		return day.atTime(consultation.at()).toString();
	}

	/** Reads {@code today}, {@code today-P2Y3M} or {@code today+P30D}. */
	String day(String text) {
		String period = text.substring("today".length());
		return today().plus(period.isEmpty() ? Period.ZERO : Period.parse(period.replaceFirst("^\\+", ""))).toString();
	}

	private List<LocalDate> openDaysBack(String area) {
		return Stream.iterate(today().minusDays(1), (day) -> day.minusDays(1))
			.filter((day) -> this.calendar.isOpen(AreaId.of(area), day))
			.limit(MOST_DAYS)
			.toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
