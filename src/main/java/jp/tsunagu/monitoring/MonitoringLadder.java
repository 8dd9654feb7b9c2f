package jp.tsunagu.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.notification.Notices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of a round that is not done yet, from its owner to everybody (scenario 9). Each
 * rung is told once, and what a higher one has said is not said again below it: after a
 * night without power there is one notice and not four.
 */
@Service
@Transactional
public class MonitoringLadder {

	private final MonitoringPlans plans;

	private final RoundCalendar calendar;

	private final CaseFiles cases;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	MonitoringLadder(MonitoringPlans plans, RoundCalendar calendar, CaseFiles cases, Directory directory,
			Timeline timeline, Notices notices) {
		this.plans = plans;
		this.calendar = calendar;
		this.cases = cases;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
	}

	/** Tells whoever is to know by today. */
	public void climb(RecordNumber number) {
		MonitoringPlan plan = this.plans.findById(number.toString()).orElseThrow();
		plan.climb(this.calendar.today()).ifPresent((rung) -> tell(this.cases.get(number), rung));
		this.plans.save(plan);
	}

	private void tell(SupportCase about, Rung rung) {
		this.notices.tell(recipients(about, rung), rung.notice(), about.number().toString());
		TimelineKind kind = (rung == Rung.OPEN_TO_ALL) ? TimelineKind.MONITORING_OPEN_TO_ALL : TimelineKind.REMINDED;
		this.timeline.add(about.number(), kind, null, rung.label());
	}

	private Collection<CoordinatorId> recipients(SupportCase about, Rung rung) {
		AreaId area = about.area();
		return switch (rung) {
			case SOON -> List.of(about.mainCoordinator());
			case DUE -> about.keepers();
			case SECRETARIAT -> Stream.concat(about.keepers().stream(), ids(this.directory.flagBearers(area))).toList();
			case OPEN_TO_ALL ->
				Stream.concat(about.keepers().stream(), ids(this.directory.coordinators(area))).toList();
		};
	}

	private static Stream<CoordinatorId> ids(List<Coordinator> coordinators) {
		return coordinators.stream().map(Coordinator::id);
	}

}
