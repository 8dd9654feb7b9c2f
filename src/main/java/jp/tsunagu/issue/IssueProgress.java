package jp.tsunagu.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far an issue is resolved: acted on, looked at every three months, confirmed after
 * three more, and opened again when it comes back (scenario 15).
 */
@Service
@Transactional
public class IssueProgress {

	private final Issues issues;

	private final IssueLocks locks;

	private final IssueReviews reviews;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	IssueProgress(Issues issues, IssueLocks locks, IssueReviews reviews, Timeline timeline, Notices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.issues = issues;
		this.locks = locks;
		this.reviews = reviews;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/** What was done about it in the cases themselves. */
	public Issue act(RecordNumber number, CoordinatorId by, IssueActionForm form) {
		this.timeline.add(number, TimelineKind.ISSUE_ACTED, by, form.actionTaken());
		return assess(number, ReviewKind.ACTION, form.resolutionDegree(), form.actionTaken(), form.nextReviewOn(), by);
	}

	/** How far it is resolved today, and what says so. */
	public Issue review(RecordNumber number, CoordinatorId by, IssueReviewForm form) {
		this.timeline.add(number, TimelineKind.ISSUE_REVIEWED, by,
				"%s\n%s".formatted(ResolutionDegree.label(form.resolutionDegree()), form.evidence()));
		return assess(number, ReviewKind.REVIEW, form.resolutionDegree(), form.evidence(), form.nextReviewOn(), by);
	}

	/** It stayed resolved and is closed, or it came back. */
	public Issue confirm(RecordNumber number, CoordinatorId by, ResolutionConfirmation form) {
		Issue issue = this.locks.lock(number).get(number);
		ReviewKind kind = form.confirmed() ? ReviewKind.CONFIRMED : ReviewKind.NOT_CONFIRMED;
		this.issues.save(form.confirmed() ? issue.close(this.clock.instant()) : issue.reopen());
		this.timeline.add(number, form.confirmed() ? TimelineKind.ISSUE_RESOLVED : TimelineKind.ISSUE_REOPENED, by,
				form.evidence());
		note(issue, kind, form.evidence(), by);
		return issue;
	}

	/** A closed issue that came back goes its way again under its own number. */
	public void reopen(RecordNumber number, AreaId area, CoordinatorId by, String why) {
		Issue issue = this.locks.lock(number, area);
		Refusal.unless(issue.status() == IssueStatus.CLOSED || issue.status() == IssueStatus.DROPPED,
				"%s は終わっていないので、再開する必要はありません。".formatted(number));
		this.issues.save(issue.reopen());
		this.timeline.add(number, TimelineKind.ISSUE_REOPENED, by, why);
		this.notices.tell(List.of(issue.owner()), NoticeKind.ISSUE_REOPENED, number.toString());
		this.events.publishEvent(new IssueOpened(number, area));
	}

	@Transactional(readOnly = true)
	public List<IssueReview> reviews(RecordNumber number) {
		return this.reviews.findByIssueNumberOrderById(number.toString());
	}

	private Issue assess(RecordNumber number, ReviewKind kind, int degree, String evidence, LocalDate asked,
			CoordinatorId by) {
		Refusal.unless(asked == null || (asked.isAfter(today()) && !asked.isAfter(ReviewDays.latest(today()))),
				"「次の見直しの日」には、明日から12か月以内の日付を入力してください。空のままなら3か月後です。");
		Issue issue = this.locks.lock(number).get(number);
		this.issues.save(issue.assess(degree, ReviewDays.of(issue, degree, asked, today())));
		note(issue, kind, evidence, by);
		return issue;
	}

	private void note(Issue issue, ReviewKind kind, String evidence, CoordinatorId by) {
		this.reviews.save(new IssueReview(issue.number(), kind, issue.resolution().resolutionDegree(), evidence,
				today(), by, this.clock.instant()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
