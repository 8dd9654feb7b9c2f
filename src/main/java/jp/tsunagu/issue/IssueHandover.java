package jp.tsunagu.issue;

import java.util.List;

import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an issue another owner, and tells the one before: never a silent take-over. */
@Component
@Transactional
class IssueHandover {

	private final Issues issues;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	IssueHandover(Issues issues, Directory directory, Timeline timeline, Notices notices,
			ApplicationEventPublisher events) {
		this.issues = issues;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
	}

	/** Whoever has it already keeps it. */
	void hand(Issue issue, CoordinatorId to, CoordinatorId by) {
		CoordinatorId before = issue.owner();
		if (before.equals(to)) {
			return;
		}
		this.issues.save(issue.handTo(to));
		this.timeline.add(issue.number(), TimelineKind.ISSUE_HANDED_OVER, by,
				"%s → %s".formatted(this.directory.nameOf(before), this.directory.nameOf(to)));
		tell(to, by, NoticeKind.ISSUE_OWNED, issue);
		tell(before, by, NoticeKind.ISSUE_HANDED_OVER, issue);
		this.events.publishEvent(new IssueHandedOver(issue.number(), before, to));
	}

	private void tell(CoordinatorId told, CoordinatorId by, NoticeKind kind, Issue issue) {
		if (!told.equals(by)) {
			this.notices.tell(List.of(told), kind, issue.number().toString());
		}
	}

}
