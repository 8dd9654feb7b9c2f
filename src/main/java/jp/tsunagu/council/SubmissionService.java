package jp.tsunagu.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Council;
import jp.tsunagu.directory.CouncilId;
import jp.tsunagu.directory.CouncilKind;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.issue.CouncilResult;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.issue.IssueRegister;
import jp.tsunagu.issue.IssuesBeforeCouncil;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an issue before a council and takes its answer. */
@Service
@Transactional
public class SubmissionService {

	private final Submissions submissions;

	private final Agendas agendas;

	private final CouncilRouting routing;

	private final Sheets sheets;

	private final IssueRegister issues;

	private final IssuesBeforeCouncil beforeCouncil;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	SubmissionService(Submissions submissions, Agendas agendas, CouncilRouting routing, Sheets sheets,
			IssueRegister issues, IssuesBeforeCouncil beforeCouncil, Directory directory, Timeline timeline,
			Notices notices, Clock clock) {
		this.submissions = submissions;
		this.agendas = agendas;
		this.routing = routing;
		this.sheets = sheets;
		this.issues = issues;
		this.beforeCouncil = beforeCouncil;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/** Opens a draft before the council that the table's answer means. */
	public void route(RecordNumber number, CouncilKind kind) {
		Issue issue = this.issues.get(number);
		Council proposed = this.routing.proposed(issue.area(), kind, issue.municipalities());
		SubmissionDraft empty = new SubmissionDraft(proposed.id().toString(), null, null, null, null, null);
		this.submissions.save(new Submission(number, issue.area(), proposed.kind(), empty));
		this.beforeCouncil.prepare(number);
	}

	/** People decide: another council of another reach changes the issue's scope. */
	public void prepare(RecordNumber number, CoordinatorId by, SubmissionDraft written) {
		Submission submission = current(number);
		String chosen = (written.councilId() != null) ? written.councilId() : submission.draft().councilId();
		Council council = this.directory.council(CouncilId.of(chosen))
			.filter((found) -> found.area().equals(submission.area()))
			.orElseThrow(() -> new Refusal("「提出先」は一覧から選んでください。"));
		if (council.kind() != submission.routedKind()) {
			this.beforeCouncil.narrowOrWiden(number, CouncilRouting.scope(council.kind()));
		}
		this.submissions.save(submission.prepare(written.before(chosen), council.kind(), by));
		this.beforeCouncil.prepare(number);
		this.timeline.add(number, TimelineKind.SUBMISSION_PREPARED, by,
				"%s：%s".formatted(council.name(), written.summary()));
	}

	/** Everybody but who has written it, or owns the issue, is asked to look at it. */
	public void askForCheck(RecordNumber number) {
		Submission submission = current(number);
		List<CoordinatorId> others = this.directory.coordinators(submission.area())
			.stream()
			.map(Coordinator::id)
			.filter((one) -> !isItsOwn(submission, one))
			.toList();
		this.notices.tell(others, NoticeKind.SUBMISSION_TO_CHECK, number.toString());
	}

	/** Nobody checks what they have written themselves, or what is their own issue. */
	public void requireAnother(RecordNumber number, CoordinatorId who) {
		Submission submission = current(number);
		Refusal.unless(submission.author().filter(who::equals).isEmpty(),
				"匿名化を確かめるのは、提出票を作った人とは別の人です。ほかのコーディネーターに頼んでください。");
		Refusal.unless(!isItsOwn(submission, who), "匿名化を確かめるのは、課題の担当者とは別の人です。ほかのコーディネーターに頼んでください。");
	}

	private boolean isItsOwn(Submission submission, CoordinatorId who) {
		return submission.author().filter(who::equals).isPresent()
				|| this.issues.get(submission.number()).owner().equals(who);
	}

	public void check(RecordNumber number, CoordinatorId by, DeidentificationCheck check) {
		requireAnother(number, by);
		Submission submission = current(number);
		if (check.deidentified()) {
			submission.pass(by, check.finding(), this.sheets.figures(number), this.clock.instant());
		}
		else {
			submission.sendBack(check.finding());
			this.notices.tell(submission.author().stream().toList(), NoticeKind.SUBMISSION_TO_REVISE,
					number.toString());
		}
		this.submissions.save(submission);
		this.timeline.add(number, TimelineKind.SUBMISSION_CHECKED, by, "%s%s"
			.formatted(check.deidentified() ? "はい" : "いいえ", (check.finding() != null) ? "\n" + check.finding() : ""));
	}

	/** Onto the next open agenda; what is deliberated already keeps its state. */
	public void submit(RecordNumber number) {
		Submission submission = current(number);
		boolean first = submission.decisions().isEmpty();
		this.agendas.handIn(submission);
		if (first) {
			this.beforeCouncil.submit(number, this.directory.council(submission.council()).orElseThrow().name());
		}
	}

	/** Takes what the council has said; what it returned is written anew. */
	public void record(RecordNumber number, CoordinatorId by, CouncilOutcome outcome) {
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		Refusal.unless(outcome.followUpDue() == null || !outcome.followUpDue().isBefore(today),
				"「次に確かめる日」は今日以後の日付にしてください。");
		Submission submission = current(number);
		this.submissions.saveAndFlush(submission.decide(outcome, by, today, this.clock.instant()));
		this.beforeCouncil.answer(number, outcome.councilResult(), by, outcome.resultReason(), outcome.followUpDue());
		if (outcome.councilResult() == CouncilResult.RETURNED) {
			this.submissions
				.save(new Submission(number, submission.area(), submission.routedKind(), submission.draft()));
		}
		this.notices.tell(List.of(this.issues.get(number).owner()), NoticeKind.COUNCIL_ANSWERED, number.toString());
	}

	private Submission current(RecordNumber number) {
		return find(number).orElseThrow(() -> new IllegalStateException(number + " is before no council"));
	}

	/** What is on its way to a council, or before it. */
	@Transactional(readOnly = true)
	public Optional<Submission> find(RecordNumber number) {
		return this.submissions.findOpen(number.toString()).map(Submission::loaded);
	}

	/** Every version that was written for an issue, the first one first. */
	@Transactional(readOnly = true)
	public List<Submission> of(RecordNumber number) {
		return this.submissions.findByRecordNumberOrderById(number.toString())
			.stream()
			.map(Submission::loaded)
			.toList();
	}

}
