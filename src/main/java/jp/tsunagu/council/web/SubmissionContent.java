package jp.tsunagu.council.web;

import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.council.Figures;
import jp.tsunagu.council.MeetingBook;
import jp.tsunagu.council.Sheets;
import jp.tsunagu.council.Submission;
import jp.tsunagu.council.SubmissionDraft;
import jp.tsunagu.council.SubmissionService;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.FormContent;
import jp.tsunagu.engine.FormView;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Summary;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the owner what the issue says, and everybody else only what the council gets to
 * see.
 */
@Component
@Order(3)
class SubmissionContent implements FormContent {

	private final SubmissionService submissions;

	private final Sheets sheets;

	private final MeetingBook meetings;

	private final IssueRegister issues;

	private final Directory directory;

	SubmissionContent(SubmissionService submissions, Sheets sheets, MeetingBook meetings, IssueRegister issues,
			Directory directory) {
		this.submissions = submissions;
		this.sheets = sheets;
		this.meetings = meetings;
		this.issues = issues;
		this.directory = directory;
	}

	@Override
	public void fill(String form, FormView view) {
		if (view.recordNumber() == null) {
			return;
		}
		RecordNumber number = RecordNumber.of(view.recordNumber());
		switch (form) {
			case "prepare-submission" -> prepare(number, view);
			case "check-deidentification" -> this.submissions.find(number).ifPresent((submission) -> {
				view.summary(sheet(submission, new Summary().heading("協議会に渡る内容")));
				view.summary(figures(this.sheets.figures(number)));
			});
			case "record-council-result" -> this.submissions.find(number).ifPresent((submission) -> {
				view.summary(held(submission));
				view.summary(sheet(submission, new Summary().heading("提出した内容")));
			});
			default -> {
			}
		}
	}

	private void prepare(RecordNumber number, FormView view) {
		Issue issue = this.issues.get(number);
		Submission submission = this.submissions.find(number).orElseThrow();
		if (submission.finding() != null) {
			view.summary(new Summary().heading("匿名化の確認で気づいたこと").note(submission.finding()));
		}
		List<Submission> before = this.submissions.of(number)
			.stream()
			.filter((one) -> !one.decisions().isEmpty())
			.toList();
		before.forEach((one) -> view.summary(answered(one)));
		boolean own = view.viewer().userId() == null || issue.owner().toString().equals(view.viewer().userId());
		view.summary(new Summary().heading("課題")
			.row("件名", issue.title())
			.row("範囲", (issue.scope() != null) ? issue.scope().label() : null)
			.row("事実（協議会には渡りません）", own ? issue.fact() : null));
		view.summary(figures(this.sheets.figures(number)));
		SubmissionDraft draft = submission.draft();
		view.prefill("councilId", draft.councilId());
		view.prefill("submissionTitle", (draft.submissionTitle() != null) ? draft.submissionTitle() : issue.title());
		view.prefill("summary", draft.summary());
		view.prefill("pastEfforts", draft.pastEfforts());
		view.prefill("request", (draft.request() != null) ? draft.request().name() : null);
		view.prefill("expectedOutcome", draft.expectedOutcome());
	}

	private Summary answered(Submission submission) {
		Summary summary = new Summary().heading("これまでの協議：%s".formatted(council(submission)));
		submission.decisions()
			.forEach((decision) -> summary.row(
					"%s（%s）".formatted(decision.result().label(), JapaneseDates.shown(decision.decidedOn())),
					decision.reason()));
		return summary;
	}

	private Summary held(Submission submission) {
		Summary summary = submission.decisions().isEmpty() ? new Summary() : answered(submission);
		submission.meeting()
			.map(this.meetings::get)
			.ifPresent((meeting) -> summary.heading("会議")
				.row("協議会", council(submission))
				.row("日時", JapaneseDates.shown(meeting.startsAt()))
				.row("会議の番号", meeting.number())
				.row("要点", (meeting.report() != null) ? meeting.report().keyPoints() : null));
		return summary;
	}

	private Summary sheet(Submission submission, Summary summary) {
		SubmissionDraft draft = submission.draft();
		return summary.row("提出先", council(submission))
			.row("件名", draft.submissionTitle())
			.row("課題の要旨", draft.summary())
			.row("これまでの取組み", draft.pastEfforts())
			.row("求めること", (draft.request() != null) ? draft.request().label() : null)
			.row("期待する結果", draft.expectedOutcome())
			.row("書いた人", submission.author().map(this.directory::nameOf).orElse(null));
	}

	private static Summary figures(Figures figures) {
		Summary summary = new Summary().heading("協議会に渡る数").row("影響を受ける児", figures.children());
		figures.byMunicipality().forEach((line) -> summary.row(line.label(), line.shown()));
		figures.byLifeStage().forEach((line) -> summary.row(line.label(), line.shown()));
		return summary;
	}

	private String council(Submission submission) {
		return this.directory.council(submission.council()).orElseThrow().name();
	}

}
