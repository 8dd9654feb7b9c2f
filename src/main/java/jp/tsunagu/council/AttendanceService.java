package jp.tsunagu.council;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks coordinators to attend a meeting, one after the other from whoever has the least
 * of it, and takes their answers. People decide; nobody dispatches.
 */
@Service
@Transactional
public class AttendanceService {

	private final Meetings meetings;

	private final AttendeeCandidates candidates;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final AttendanceWeights weights;

	private final Clock clock;

	AttendanceService(Meetings meetings, AttendeeCandidates candidates, Directory directory, Timeline timeline,
			Notices notices, ApplicationEventPublisher events, AttendanceWeights weights, Clock clock) {
		this.meetings = meetings;
		this.candidates = candidates;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.weights = weights;
		this.clock = clock;
	}

	/**
	 * Looks at everybody as they stand now and names who is to be asked; who was silent
	 * before is told that the question goes on.
	 */
	public Optional<CoordinatorId> propose(RecordNumber number) {
		Meeting meeting = get(number);
		Set<String> municipalities = this.directory.council(meeting.council()).orElseThrow().municipalities();
		AttendeeRanking ranking = new AttendeeRanking(number.toString(), municipalities, this.weights);
		meeting.rank(ranking.of(this.candidates.of(meeting)));
		Optional<CoordinatorId> next = this.meetings.save(meeting).next();
		AttendanceQuestion last = meeting.lastQuestion();
		if (next.isPresent() && last != null && last.reply() == AttendanceReply.SILENT) {
			this.notices.tell(List.of(last.id()), NoticeKind.ATTENDANCE_WENT_ON, number.toString());
		}
		return next;
	}

	public void ask(RecordNumber number, CoordinatorId asked) {
		Meeting meeting = get(number);
		meeting.ask(asked, this.clock.instant());
		this.meetings.save(meeting);
		this.timeline.add(number, TimelineKind.ATTENDANCE_ASKED, asked, null);
		this.notices.tell(List.of(asked), NoticeKind.ATTENDANCE_ASKED, number.toString());
	}

	public void answer(RecordNumber number, CoordinatorId by, AttendanceAnswer answer) {
		AttendanceReply reply = answer.attending() ? AttendanceReply.ACCEPTED : AttendanceReply.DECLINED;
		Meeting meeting = get(number);
		meeting.reply(reply, by, answer.declineReason());
		this.meetings.save(meeting);
		TimelineKind kind = answer.attending() ? TimelineKind.ATTENDANCE_ACCEPTED : TimelineKind.ATTENDANCE_DECLINED;
		this.timeline.add(number, kind, by, answer.declineReason());
	}

	/** The time to answer is over. */
	public void noteSilence(RecordNumber number) {
		Meeting meeting = get(number);
		meeting.reply(AttendanceReply.SILENT, null, null);
		this.meetings.save(meeting);
		this.timeline.add(number, TimelineKind.REMINDED, null,
				"%sさんから期限までに返事がありませんでした。".formatted(this.directory.nameOf(meeting.lastQuestion().id())));
	}

	public void tellNobodyIsLeft(RecordNumber number) {
		List<CoordinatorId> everybody = this.directory.coordinators(get(number).area())
			.stream()
			.map(Coordinator::id)
			.toList();
		this.notices.tell(everybody, NoticeKind.ATTENDEE_NEEDED, number.toString());
	}

	public void agree(RecordNumber number, CoordinatorId by, AttendeeAgreement agreement) {
		CoordinatorId attendee = CoordinatorId.of(agreement.attendee());
		Meeting meeting = get(number);
		meeting.agree(attendee, agreement.agreementNote(), this.clock.instant());
		this.meetings.save(meeting);
		this.timeline.add(number, TimelineKind.ATTENDEE_AGREED, by, this.directory.nameOf(attendee));
		this.notices.tell(List.of(attendee), NoticeKind.ATTENDEE_DECIDED, number.toString());
	}

	/**
	 * Who was to attend cannot. Anybody may say so, because whoever falls ill may not be
	 * able to; the attendee is told.
	 * @param wish who has offered to go instead, or null
	 */
	public void giveBack(RecordNumber number, CoordinatorId by, CoordinatorId wish, String note) {
		Meeting meeting = get(number);
		CoordinatorId attendee = meeting.attendee()
			.filter((one) -> meeting.isPlanned())
			.orElseThrow(() -> new Refusal("会議 %s の出席者は、まだ決まっていません。".formatted(number)));
		Refusal.unless(this.clock.instant().isBefore(meeting.endsAt()), "この会議はもう終わっています。出席できなかったことは、会議の報告に書いてください。");
		Refusal.unless(!attendee.equals(wish), "「代わりに出る人」には、いまの出席者とは別の人を選んでください。");
		meeting.giveBack(wish, note);
		this.meetings.save(meeting);
		this.timeline.add(number, TimelineKind.ATTENDANCE_RETURNED, by, note);
		this.notices.tell(List.of(attendee), NoticeKind.ATTENDANCE_RETURNED, number.toString());
		this.events.publishEvent(new AttendanceReturned(number, meeting.area()));
	}

	private Meeting get(RecordNumber number) {
		return this.meetings.findById(number.toString())
			.orElseThrow(() -> new IllegalStateException("There is no meeting " + number));
	}

}
