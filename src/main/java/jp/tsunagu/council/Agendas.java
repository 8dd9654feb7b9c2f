package jp.tsunagu.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.EntityManager;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which meeting has what before it. Nothing that was handed in is lost: it is on an
 * agenda, or it waits for the next meeting.
 */
@Component
class Agendas {

	private final Meetings meetings;

	private final Submissions submissions;

	private final IssueRegister issues;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final EntityManager entities;

	private final JdbcClient database;

	private final Clock clock;

	Agendas(Meetings meetings, Submissions submissions, IssueRegister issues, Directory directory, Timeline timeline,
			Notices notices, EntityManager entities, JdbcClient database, Clock clock) {
		this.meetings = meetings;
		this.submissions = submissions;
		this.issues = issues;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.entities = entities;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Lets nobody else change the calendar or an agenda of a council before the end of
	 * the transaction. Read what is to be changed afterwards.
	 */
	Council lock(CouncilId council) {
		this.database.sql("insert into tsunagu.council_agenda (council_id) values (?) on conflict do nothing")
			.param(council.toString())
			.update();
		this.database.sql("select council_id from tsunagu.council_agenda where council_id = ? for update")
			.param(council.toString())
			.query(String.class)
			.single();
		return this.directory.council(council).orElseThrow();
	}

	/** The meeting as it is now, with the agendas of its council locked. */
	Meeting lock(Meeting meeting) {
		lock(meeting.council());
		this.entities.flush();
		this.entities.refresh(meeting);
		return meeting;
	}

	/** Onto the next meeting whose deadline is open; else it waits. */
	void handIn(Submission submission) {
		Council council = lock(submission.council());
		submission.handIn(today());
		this.meetings.findComing(council.id().toString(), this.clock.instant())
			.stream()
			.filter((meeting) -> submission.isInTimeFor(council.deadlineFor(meeting.day())))
			.findFirst()
			.ifPresentOrElse((meeting) -> place(submission, council, meeting), () -> queue(submission, council));
	}

	/**
	 * A meeting has its day: whatever has waited for it and is in time comes before it.
	 */
	void fill(Meeting meeting) {
		Council council = lock(meeting.council());
		LocalDate deadline = council.deadlineFor(meeting.day());
		this.submissions.findQueued(council.id().toString())
			.stream()
			.filter((submission) -> submission.isInTimeFor(deadline))
			.forEach((submission) -> place(submission, council, meeting));
	}

	/** A meeting will not be held: what was in time for it is so for the next one too. */
	void moveOn(Meeting cancelled) {
		lock(cancelled.council());
		List<Submission> agenda = this.submissions.findOnAgenda(cancelled.number().toString());
		agenda.forEach((submission) -> handIn(submission.carryOver()));
		agenda.forEach((submission) -> this.notices.tell(List.of(this.issues.get(submission.number()).owner()),
				NoticeKind.AGENDA_CHANGED, submission.number().toString()));
	}

	private void place(Submission submission, Council council, Meeting meeting) {
		int last = this.submissions.findLastPosition(meeting.number().toString());
		this.submissions.saveAndFlush(submission.place(meeting.number(), last + 1));
		this.timeline.add(submission.number(), TimelineKind.SUBMISSION_PLACED, null,
				"%s %s（%s）".formatted(council.name(), JapaneseDates.shown(meeting.day()), meeting.number()));
	}

	private void queue(Submission submission, Council council) {
		this.submissions.saveAndFlush(submission.queue(this.clock.instant()));
		this.timeline.add(submission.number(), TimelineKind.SUBMISSION_QUEUED, null, council.name());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
