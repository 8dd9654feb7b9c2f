package jp.tsunagu.issue;

import java.time.Clock;
import java.util.List;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RecordNumbers;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of issues across cases. */
@Service
@Transactional
public class IssueRegister {

	private final Issues issues;

	private final RecordNumbers numbers;

	private final CaseFiles cases;

	private final Directory directory;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	IssueRegister(Issues issues, RecordNumbers numbers, CaseFiles cases, Directory directory, Timeline timeline,
			Notices notices, ApplicationEventPublisher events, Clock clock) {
		this.issues = issues;
		this.numbers = numbers;
		this.cases = cases;
		this.directory = directory;
		this.timeline = timeline;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes down what was found in an open case; the case's main coordinator owns it.
	 * @param by null where the application acted by itself
	 * @return the number of the issue, such as YM-R08-I0003
	 */
	public RecordNumber raise(RecordNumber origin, IssueSource source, CoordinatorId by, String fact) {
		RecordNumber number = enter(origin, source, by, fact);
		this.events.publishEvent(new IssueRaised(origin, number));
		return number;
	}

	/** Enters an issue of which nothing is known but the case it came from. */
	public RecordNumber enterBare(RecordNumber origin) {
		return enter(origin, IssueSource.OTHER, null, "（内容は担当者がこれから書きます）");
	}

	private RecordNumber enter(RecordNumber origin, IssueSource source, CoordinatorId by, String fact) {
		SupportCase found = this.cases.get(origin);
		RecordNumber number = this.numbers.nextIssue(this.directory.area(found.area()), this.clock.instant());
		this.issues.save(new Issue(number, found.area().toString(), origin, source, fact, found.mainCoordinator(),
				this.clock.instant()));
		this.timeline.add(origin, TimelineKind.ISSUE_RAISED, by, number + " " + fact);
		this.notices.tell(found.keepers(), NoticeKind.ISSUE_RAISED, origin.toString());
		return number;
	}

	/** The issues found in one case, in the order of their numbers. */
	@Transactional(readOnly = true)
	public List<Issue> of(RecordNumber origin) {
		return this.issues.findByOriginCaseOrderByNumber(origin.toString());
	}

}
