package jp.tsunagu.council;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RecordNumbers;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of the councils: meetings are planned, put off, cancelled. */
@Service
@Transactional
public class MeetingPlanning {

	private final Meetings meetings;

	private final Submissions submissions;

	private final Agendas agendas;

	private final RecordNumbers numbers;

	private final IssueRegister issues;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MeetingPlanning(Meetings meetings, Submissions submissions, Agendas agendas, RecordNumbers numbers,
			IssueRegister issues, Directory directory, Timeline timeline, Notices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.meetings = meetings;
		this.submissions = submissions;
		this.agendas = agendas;
		this.numbers = numbers;
		this.issues = issues;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Enters a meeting, with everything that has waited for it. One that is over may be
	 * entered later.
	 */
	public Meeting plan(AreaId area, CoordinatorId by, MeetingPlan plan) {
		Council council = this.directory.council(CouncilId.of(plan.councilId()))
			.filter((found) -> found.area().equals(area))
			.orElseThrow(() -> new Refusal("「協議会」は一覧から選んでください。"));
		Refusal.unless(isWithinReason(plan.startsAt()), "「始まり」は、1年前から2年先までの日時にしてください。");
		this.agendas.lock(council.id());
		RecordNumber number = this.numbers.nextMeeting(this.directory.area(area), this.clock.instant());
		Meeting meeting = this.meetings.save(new Meeting(number, area, plan, by));
		this.timeline.add(number, TimelineKind.MEETING_PLANNED, by, told(meeting));
		if (plan.startsAt().isAfter(this.clock.instant())) {
			this.agendas.fill(meeting);
		}
		return meeting;
	}

	private boolean isWithinReason(Instant moment) {
		ZonedDateTime now = this.clock.instant().atZone(JapaneseDates.TOKYO);
		return moment.isAfter(now.minusYears(1).toInstant()) && moment.isBefore(now.plusYears(2).toInstant());
	}

	/** Puts a meeting off; its agenda stays with it. */
	public void postpone(RecordNumber number, CoordinatorId by, Instant starts, Instant ends, SittingMode mode,
			String note) {
		Refusal.unless(isWithinReason(starts) && starts.isAfter(this.clock.instant()),
				"「新しい始まり」は、これから2年先までの日時にしてください。");
		Meeting meeting = lock(number);
		Set<CoordinatorId> concerned = concernedBy(meeting);
		String before = told(meeting);
		meeting.postpone(starts, ends, mode);
		changed(meeting, by, concerned, "%s → %s%s".formatted(before, told(meeting), said(note)));
	}

	public void cancel(RecordNumber number, CoordinatorId by, String note) {
		Meeting meeting = lock(number);
		Set<CoordinatorId> concerned = concernedBy(meeting);
		meeting.cancel();
		changed(meeting, by, concerned, "%s%s".formatted(MeetingStatus.CANCELLED.label(), said(note)));
	}

	/** The same day, in another way: whoever attends only has to know. */
	public void sitAs(RecordNumber number, CoordinatorId by, SittingMode mode, String note) {
		Meeting meeting = this.meetings.save(lock(number).sitAs(mode));
		this.timeline.add(number, TimelineKind.MEETING_CHANGED, by, "%s%s".formatted(mode.label(), said(note)));
		this.notices.tell(concernedBy(meeting), NoticeKind.MEETING_CHANGED, number.toString());
	}

	private void changed(Meeting meeting, CoordinatorId by, Set<CoordinatorId> concerned, String note) {
		this.meetings.save(meeting);
		this.timeline.add(meeting.number(), TimelineKind.MEETING_CHANGED, by, note);
		this.notices.tell(concerned, NoticeKind.MEETING_CHANGED, meeting.number().toString());
		this.events.publishEvent(new MeetingChanged(meeting.number(), meeting.area()));
	}

	/**
	 * What was on its agenda goes on: with the meeting to its new day, or to the next
	 * meeting of the council. Where nobody has said what has changed, it is cancelled.
	 */
	public void moveOn(RecordNumber number) {
		Meeting meeting = this.agendas.lock(get(number));
		if (meeting.status() == MeetingStatus.POSTPONED) {
			this.agendas.fill(this.meetings.save(meeting.planAgain()));
			this.events.publishEvent(new MeetingPlanned(number, meeting.area()));
		}
		else {
			this.agendas.moveOn(this.meetings.save(meeting.cancel()));
		}
	}

	/** Who attends, is asked, or has an issue on the agenda. */
	private Set<CoordinatorId> concernedBy(Meeting meeting) {
		Set<CoordinatorId> concerned = new LinkedHashSet<>();
		meeting.attendee().ifPresent(concerned::add);
		AttendanceQuestion last = meeting.lastQuestion();
		if (last != null && last.reply() == AttendanceReply.OPEN) {
			concerned.add(last.id());
		}
		this.submissions.findOnAgenda(meeting.number().toString())
			.forEach((submission) -> concerned.add(this.issues.get(submission.number()).owner()));
		return concerned;
	}

	private Meeting lock(RecordNumber number) {
		Meeting meeting = this.agendas.lock(get(number));
		Refusal.unless(meeting.isPlanned(),
				"会議 %s は「%s」なので、変えられません。画面を開き直してください。".formatted(number, meeting.status().label()));
		return meeting;
	}

	private Meeting get(RecordNumber number) {
		return this.meetings.findById(number.toString())
			.orElseThrow(() -> new IllegalStateException("There is no meeting " + number));
	}

	private String told(Meeting meeting) {
		return "%s %s %s".formatted(this.directory.council(meeting.council()).orElseThrow().name(),
				JapaneseDates.shown(meeting.startsAt()), meeting.plan().mode().label());
	}

	private static String said(String note) {
		return (note != null) ? "\n" + note : "";
	}

	/** The planned meetings of an area, for those who tell what happened to one. */
	@Transactional(readOnly = true)
	public List<Meeting> planned(AreaId area) {
		return this.meetings.findOpen(area.toString()).stream().filter(Meeting::isPlanned).toList();
	}

}
