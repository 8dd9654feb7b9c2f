package jp.tsunagu.issue;

import java.util.List;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells the open cases in which an issue was met that nobody goes on with it; their
 * families' needs are still there (scenario 14). What was merged into it goes with it.
 */
@Component
class DroppedIssues {

	private final IssueFamilies families;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final Notices notices;

	DroppedIssues(IssueFamilies families, CaseFiles cases, Timeline timeline, Notices notices) {
		this.families = families;
		this.cases = cases;
		this.timeline = timeline;
		this.notices = notices;
	}

	/** Whoever has dropped it knows. */
	void tell(RecordNumber issue, CoordinatorId by) {
		List<RecordNumber> met = this.families.origins(issue)
			.stream()
			.filter(IssueOrigin::isCase)
			.map(IssueOrigin::number)
			.toList();
		this.cases.findAll(met).stream().filter(SupportCase::isOpen).forEach((open) -> tell(open, issue, by));
	}

	private void tell(SupportCase open, RecordNumber issue, CoordinatorId by) {
		this.timeline.add(open.number(), TimelineKind.ISSUE_DROPPED, by, issue.toString());
		this.notices.tell(open.keepers().stream().filter((keeper) -> !keeper.equals(by)).toList(),
				NoticeKind.ISSUE_DROPPED, open.number().toString());
	}

}
