package jp.tsunagu.caseevent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.CaseAlarms;
import jp.tsunagu.casefile.CaseConsents;
import jp.tsunagu.casefile.CaseEndings;
import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.monitoring.MonitoringService;
import jp.tsunagu.team.MemberId;
import jp.tsunagu.team.TeamFormation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what happened around a case to whoever it concerns. */
@Service
@Transactional
public class CaseEvents {

	private final CaseFiles cases;

	private final CaseAlarms alarms;

	private final CaseEndings endings;

	private final CaseConsents consents;

	private final IssueRegister issues;

	private final MonitoringService monitoring;

	private final TeamFormation teams;

	private final Timeline timeline;

	private final Clock clock;

	CaseEvents(CaseFiles cases, CaseAlarms alarms, CaseEndings endings, CaseConsents consents, IssueRegister issues,
			MonitoringService monitoring, TeamFormation teams, Timeline timeline, Clock clock) {
		this.cases = cases;
		this.alarms = alarms;
		this.endings = endings;
		this.consents = consents;
		this.issues = issues;
		this.monitoring = monitoring;
		this.teams = teams;
		this.timeline = timeline;
		this.clock = clock;
	}

	/** Written down and carried out at once, or refused with the reason. */
	public void tell(AreaId area, CoordinatorId by, CaseEvent event) {
		RecordNumber number = event.number();
		requireOpen(area, number);
		Refusal.unless(event.eventOn() == null || !event.eventOn().isAfter(today()), "「日付」は今日までの日付にしてください。");
		switch (event.caseEvent()) {
			case NOTE -> this.timeline.add(number, TimelineKind.NOTED, by, event.eventNote());
			case RED_FLAG -> this.alarms.raise(number, by, event.redFlags(), event.eventNote());
			case ISSUE -> this.issues.raise(number, IssueSource.OTHER, by, event.eventNote());
			case COORDINATOR_CHANGE -> changeCoordinator(number, by, event);
			case MEMBER_LEFT ->
				this.teams.memberLeft(number, MemberId.of(event.teamMember()), day(event), event.eventNote(), by);
			case INTERVAL -> changeInterval(number, by, event);
			case CONSENT_WITHDRAWN -> this.endings.withdraw(number, by, event.withdrawal(today()), event.eventNote());
			case CONSENT_RENEWED -> this.consents.renew(number, by, event.consent(today()), event.eventNote());
			case END -> this.monitoring.requestEnd(number, by, event.eventNote());
			case MOVED -> this.endings.moved(number, by, day(event), event.eventNote());
			case DECEASED -> this.endings.died(number, by, day(event), event.eventNote());
			default -> throw new IllegalStateException("Nobody takes " + event.caseEvent());
		}
	}

	/**
	 * A danger sign that somebody of the team has told, who is no coordinator.
	 * @param by their login
	 */
	public void tellDanger(AreaId area, RecordNumber number, CoordinatorId by, List<RedFlag> signs, String note) {
		requireOpen(area, number);
		this.alarms.raise(number, by, signs, note);
	}

	private void requireOpen(AreaId area, RecordNumber number) {
		Refusal.unless(
				this.cases.find(number).filter((found) -> found.area().equals(area) && found.isOpen()).isPresent(),
				"「ケース」%s は、この圏域で支援中のケースではありません。番号を選び直してください。".formatted(number));
	}

	private void changeCoordinator(RecordNumber number, CoordinatorId by, CaseEvent event) {
		List<CoordinatorId> subs = event.newSubs().isEmpty() ? this.cases.get(number).subCoordinators() : event.subs();
		this.cases.requestHandover(number, by, event.eventNote(), event.main(), subs);
	}

	private void changeInterval(RecordNumber number, CoordinatorId by, CaseEvent event) {
		if (event.intervalWeeks() == null) {
			this.monitoring.removeInterval(number, by, event.eventNote());
		}
		else {
			this.monitoring.setInterval(number, by, event.intervalWeeks(), event.eventNote());
		}
	}

	private LocalDate day(CaseEvent event) {
		return (event.eventOn() != null) ? event.eventOn() : today();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
