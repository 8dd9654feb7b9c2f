package jp.tsunagu.issue;

import java.time.Clock;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an issue is and what becomes of it, as its owner sees it. */
@Service
@Transactional
public class IssueSorting {

	private final Issues issues;

	private final IssueLocks locks;

	private final IssueMerging merging;

	private final IssueOwners owners;

	private final IssueHandover handover;

	private final IssueViewers viewers;

	private final DroppedIssues dropped;

	private final Timeline timeline;

	private final Clock clock;

	IssueSorting(Issues issues, IssueLocks locks, IssueMerging merging, IssueOwners owners, IssueHandover handover,
			IssueViewers viewers, DroppedIssues dropped, Timeline timeline, Clock clock) {
		this.issues = issues;
		this.locks = locks;
		this.merging = merging;
		this.owners = owners;
		this.handover = handover;
		this.viewers = viewers;
		this.dropped = dropped;
		this.timeline = timeline;
		this.clock = clock;
	}

	/** Writes the sheet and goes the way that was chosen; a wide issue changes hands. */
	public void sort(RecordNumber number, CoordinatorId by, SortedIssue sorted) {
		Issue issue = lock(number, sorted);
		Refusal.unless(issue.status().isOpen(), "%s は、ほかの人が先に統合しました。一覧を開き直してください。".formatted(number));
		IssueScope before = issue.scope();
		IssueSheet sheet = this.viewers.keepingWhatIsHidden(issue, by, sorted.sheet())
			.metAtLeastIn(issue.municipalities());
		Refusal.unless(sorted.issueDecision() != IssueDecision.SUBMIT || sheet.isPlaceKnown(),
				"「市町」を選んでください。範囲が「市町」の課題を出す協議会は、市町で決まります。");
		this.timeline.add(number, TimelineKind.ISSUE_SORTED, by,
				"%s（%s）".formatted(sorted.title(), sorted.issueDecision().label()));
		this.issues.save(issue.sort(sheet, next(sorted.issueDecision())));
		switch (sorted.issueDecision()) {
			case MERGE -> this.merging.join(number, sorted.parent(), issue.area(), by);
			case DROP -> drop(issue, by, sorted.dropReason());
			default ->
				this.handover.hand(issue, this.owners.ownerOf(issue.area(), before, sheet.scope(), issue.owner()), by);
		}
	}

	/** A merger locks the other issue too, and in order, before anything else. */
	private Issue lock(RecordNumber number, SortedIssue sorted) {
		boolean merges = sorted.issueDecision() == IssueDecision.MERGE;
		return (merges ? this.locks.family(number, sorted.parent()) : this.locks.lock(number)).get(number);
	}

	private void drop(Issue issue, CoordinatorId by, String reason) {
		this.issues.save(issue.drop(reason, this.clock.instant()));
		this.timeline.add(issue.number(), TimelineKind.ISSUE_DROPPED, by, reason);
		this.dropped.tell(issue.number(), by);
	}

	private static IssueStatus next(IssueDecision decision) {
		return switch (decision) {
			case ACT -> IssueStatus.INDIVIDUAL_ACTION;
			case SUBMIT -> IssueStatus.PROPOSED;
			default -> IssueStatus.TRIAGED;
		};
	}

}
