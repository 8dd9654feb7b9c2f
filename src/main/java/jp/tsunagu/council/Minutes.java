package jp.tsunagu.council;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssueSource;
import jp.tsunagu.issue.IssuesBeforeCouncil;
import jp.tsunagu.issue.ReportedIssue;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会議の報告: written by who was there, read by everybody. */
@Service
@Transactional
public class Minutes {

	private final Meetings meetings;

	private final Submissions submissions;

	private final Agendas agendas;

	private final IssueRegister issues;

	private final IssuesBeforeCouncil beforeCouncil;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final JdbcClient database;

	private final Clock clock;

	Minutes(Meetings meetings, Submissions submissions, Agendas agendas, IssueRegister issues,
			IssuesBeforeCouncil beforeCouncil, Directory directory, Timeline timeline, Notices notices,
			JdbcClient database, Clock clock) {
		this.meetings = meetings;
		this.submissions = submissions;
		this.agendas = agendas;
		this.issues = issues;
		this.beforeCouncil = beforeCouncil;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.database = database;
		this.clock = clock;
	}

	/** What the council gave the area to think about becomes an issue. */
	public void report(RecordNumber number, CoordinatorId by, MeetingReport report) {
		Meeting meeting = this.agendas.lock(get(number));
		Refusal.unless(meeting.isPlanned(), "会議 %s は「%s」です。画面を開き直してください。".formatted(number, meeting.status().label()));
		this.meetings.save(meeting.report(report, by, this.clock.instant()));
		this.timeline.add(number, TimelineKind.MEETING_REPORTED, by, report.keyPoints());
		if (report.issuesReturned() != null) {
			Council council = this.directory.council(meeting.council()).orElseThrow();
			this.issues.report(meeting.area(), by,
					new ReportedIssue(IssueSource.COUNCIL,
							"協議会から（%s、%s）".formatted(JapaneseDates.shown(meeting.day()), number),
							CouncilRouting.scope(council.kind()), report.issuesReturned(), List.of(),
							council.municipalities().stream().sorted().toList(), null, List.of()));
		}
	}

	/** Gives the minutes to all of the area; who has written them has read them. */
	public void share(RecordNumber number) {
		Meeting meeting = get(number);
		CoordinatorId writer = meeting.reportedBy().orElseThrow();
		List<CoordinatorId> everybody = this.directory.coordinators(meeting.area())
			.stream()
			.map(Coordinator::id)
			.toList();
		everybody.forEach((reader) -> this.database.sql(
				"insert into tsunagu.minutes_reader (meeting_number, coordinator) values (?, ?) on conflict do nothing")
			.params(number.toString(), reader.toString())
			.update());
		read(number, writer);
		this.notices.tell(everybody.stream().filter((one) -> !one.equals(writer)).toList(), NoticeKind.MINUTES_SHARED,
				number.toString());
	}

	/**
	 * What was on the agenda has been before the council; its answers are recorded next.
	 */
	public List<RecordNumber> deliberated(RecordNumber number) {
		List<Submission> agenda = this.submissions.findOnAgenda(number.toString());
		agenda.forEach((submission) -> {
			this.submissions.save(submission.held());
			this.beforeCouncil.deliberate(submission.number());
		});
		return agenda.stream().map(Submission::number).toList();
	}

	/** Somebody has read them; the first time counts. */
	public void read(RecordNumber number, CoordinatorId reader) {
		this.database.sql("""
				update tsunagu.minutes_reader set read_at = ?
				where meeting_number = ? and coordinator = ? and read_at is null""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), number.toString(), reader.toString())
			.update();
	}

	/** Who was given the minutes, by name; and when they have read them. */
	@Transactional(readOnly = true)
	public List<Reader> readers(RecordNumber number) {
		return this.database.sql("""
				select r.coordinator, coalesce(c.name, r.coordinator), r.read_at from tsunagu.minutes_reader r
				left join tsunagu.coordinator c on c.id = r.coordinator
				where r.meeting_number = ? order by r.coordinator""").param(number.toString()).query((row, line) -> {
			OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
			return new Reader(CoordinatorId.of(row.getString(1)), row.getString(2),
					(at != null) ? at.toInstant() : null);
		}).list();
	}

	private Meeting get(RecordNumber number) {
		return this.meetings.findById(number.toString())
			.orElseThrow(() -> new IllegalStateException("There is no meeting " + number));
	}

	/**
	 * Somebody who was given minutes.
	 *
	 * @param readAt null while they have not read them
	 */
	public record Reader(CoordinatorId coordinator, String name, Instant readAt) {
	}

}
