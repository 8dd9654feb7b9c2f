package jp.tsunagu.council.web;

import java.util.stream.Collectors;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.AttendanceQuestion;
import jp.tsunagu.council.AttendeeScore;
import jp.tsunagu.council.Meeting;
import jp.tsunagu.council.MeetingBook;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.Choice;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows who is asked to attend what the meeting is, and how everybody stands. */
@Component
@Order(3)
class MeetingContent implements FormContent {

	private final MeetingBook meetings;

	private final Directory directory;

	MeetingContent(MeetingBook meetings, Directory directory) {
		this.meetings = meetings;
		this.directory = directory;
	}

	@Override
	public void fill(String form, FormView view) {
		if (view.recordNumber() == null) {
			return;
		}
		switch (form) {
			case "answer-attendance" -> {
				Meeting meeting = shown(view);
				view.summary(asked(meeting));
				view.summary(standing(meeting));
			}
			case "agree-attendee" -> {
				Meeting meeting = shown(view);
				view.summary(asked(meeting));
				view.summary(standing(meeting));
				view.offer("presentAttendees",
						this.directory.presentCoordinators(meeting.area(), meeting.day())
							.stream()
							.map((one) -> new Choice(one.id().toString(), one.name()))
							.toList());
			}
			case "report-meeting" -> view.prefill("minutesSpent", shown(view).plannedMinutes());
			default -> {
			}
		}
	}

	private Meeting shown(FormView view) {
		Meeting meeting = this.meetings.get(RecordNumber.of(view.recordNumber()));
		Council council = this.directory.council(meeting.council()).orElseThrow();
		Summary summary = new Summary().heading("会議")
			.row("協議会", "%s（事務局：%s）".formatted(council.name(), council.host()))
			.row("日時",
					"%s から %s まで".formatted(JapaneseDates.shown(meeting.startsAt()),
							JapaneseDates.shown(meeting.endsAt())))
			.row("開き方", meeting.plan().mode().label())
			.row("場所", meeting.plan().place())
			.row("連絡事項", meeting.plan().note())
			.row("圏域からの議題",
					this.meetings.agenda(meeting.number())
						.stream()
						.map((submission) -> "%d. %s（%s）".formatted(submission.agendaPosition(),
								submission.draft().submissionTitle(), submission.number()))
						.collect(Collectors.joining("\n")));
		view.summary(summary);
		return meeting;
	}

	private Summary asked(Meeting meeting) {
		Summary summary = new Summary();
		if (!meeting.questions().isEmpty()) {
			summary.heading("これまでの依頼");
		}
		for (AttendanceQuestion question : meeting.questions()) {
			String reason = (question.reason() != null) ? "：" + question.reason() : "";
			summary.row(name(question.id()), question.reply().label() + reason);
		}
		return summary;
	}

	private Summary standing(Meeting meeting) {
		Summary summary = new Summary().heading("候補者の見比べ");
		int place = 0;
		for (AttendeeScore score : meeting.candidates()) {
			String named = score.isProposable() ? "%d. %s（%d点）".formatted(++place, name(score.id()), score.points())
					: name(score.id());
			summary.row(named,
					score.parts()
						.stream()
						.map((part) -> score.isProposable()
								? "%s：%s（×%.2f）".formatted(part.aspect().label(), part.explanation(), part.factor())
								: part.explanation())
						.collect(Collectors.joining("\n")));
		}
		return summary.note("点数は目安です。会議の負担が少ない人から尋ねています。旗振り役もほかの人と同じ扱いです。");
	}

	private String name(CoordinatorId id) {
		return this.directory.nameOf(id);
	}

}
