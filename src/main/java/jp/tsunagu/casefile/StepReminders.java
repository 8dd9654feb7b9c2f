package jp.tsunagu.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Stream;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of the steps of a record that nobody has done yet, so that none sleeps unseen:
 * those it waits for on the day it is due, the flag-bearers too a week later (brief 10).
 */
@Service
@Transactional
public class StepReminders {

	private static final int SECRETARIAT_AFTER_DAYS = 7;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	StepReminders(Directory directory, Timeline timeline, Notices notices, Clock clock) {
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Tells whoever is to know by today.
	 * @param owners whom the step waits for
	 * @param step as people see it in their list
	 */
	public void remind(RecordNumber number, AreaId area, Collection<CoordinatorId> owners, String step, Date due) {
		boolean late = !day(this.clock.instant()).isBefore(day(due.toInstant()).plusDays(SECRETARIAT_AFTER_DAYS));
		this.notices.tell(late ? withSecretariat(area, owners) : owners,
				late ? NoticeKind.TASK_OVERDUE : NoticeKind.TASK_DUE, number.toString());
		this.timeline.add(number, TimelineKind.REMINDED, null,
				(late ? "「%s」が遅れていることを担当と旗振り役に知らせた" : "「%s」の期限が来たことを担当に知らせた").formatted(step));
	}

	private Collection<CoordinatorId> withSecretariat(AreaId area, Collection<CoordinatorId> owners) {
		return Stream.concat(owners.stream(), this.directory.flagBearers(area).stream().map(Coordinator::id))
			.distinct()
			.toList();
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, JapaneseDates.TOKYO);
	}

}
