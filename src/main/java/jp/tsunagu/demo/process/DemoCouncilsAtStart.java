package jp.tsunagu.demo.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the calendar of the councils in an empty demo: meetings that were and that come.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 31)
class DemoCouncilsAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoCouncilsAtStart.class);

	private final Resource file;

	private final DemoProgress progress;

	private final Cast cast;

	private final DemoDates dates;

	private final TransactionTemplate transaction;

	DemoCouncilsAtStart(@Value("${tsunagu.demo.councils:#{null}}") Resource file, DemoProgress progress, Cast cast,
			DemoDates dates, PlatformTransactionManager transactions) {
		this.file = file;
		this.progress = progress;
		this.cast = cast;
		this.dates = dates;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.file == null || !this.progress.isCalendarWanted()) {
			return;
		}
		List<DemoMeeting> meetings = DemoFile.meetings(this.file);
		log.info("Making {} meetings of councils for the demo", meetings.size());
		meetings.forEach(this::play);
	}

	/** The demo starts without a meeting rather than not at all. */
	private void play(DemoMeeting meeting) {
		try {
			this.transaction.executeWithoutResult((status) -> playOnce(meeting));
		}
		catch (RuntimeException ex) {
			log.warn("The demo goes without its meeting '{}'", meeting.key(), ex);
		}
	}

	private void playOnce(DemoMeeting meeting) {
		LocalDate day = workday(LocalDate.parse(this.dates.day(meeting.day())));
		Map<String, Object> plan = new HashMap<>(
				Map.of("councilId", meeting.council(), "startsAt", day.atTime(meeting.from()).toString(), "endsAt",
						day.atTime(meeting.until()).toString(), "mode", meeting.mode()));
		plan.put("place", meeting.place());
		String number = this.cast.start(meeting.plannedBy(), "councilAttendance", plan);
		if (meeting.answered()) {
			String attendee = this.cast.assignee(number, "UserTask_AnswerAttendance");
			this.cast.complete(attendee, number, "UserTask_AnswerAttendance", Map.of("attending", "true"));
			if (meeting.report() != null) {
				this.cast.fire(number, "IntermediateEvent_MeetingEnded");
				this.cast.complete(attendee, number, "UserTask_ReportMeeting", meeting.report());
			}
		}
		this.progress.mark("meeting." + meeting.key(), number);
	}

	private static LocalDate workday(LocalDate day) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
	}

}
