package jp.tsunagu.issue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.CaseReach;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.RecordNumbers;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of issues across cases: what comes into it, and how. */
@Service
@Transactional
public class IssueRegister {

	private final Issues issues;

	private final RecordNumbers numbers;

	private final CaseFiles cases;

	private final CaseReach reach;

	private final Directory directory;

	private final IssueOwners owners;

	private final IssueLocks locks;

	private final Timeline timeline;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	IssueRegister(Issues issues, RecordNumbers numbers, CaseFiles cases, CaseReach reach, Directory directory,
			IssueOwners owners, IssueLocks locks, Timeline timeline, Notices notices, ApplicationEventPublisher events,
			Clock clock) {
		this.issues = issues;
		this.numbers = numbers;
		this.cases = cases;
		this.reach = reach;
		this.directory = directory;
		this.owners = owners;
		this.locks = locks;
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
		String place = this.reach.of(List.of(origin)).get(0).municipality();
		Issue issue = create(found.area(), source, IssueSheet.found(fact, place), found.mainCoordinator(), by);
		met(issue, found, by);
		this.notices.tell(found.keepers(), NoticeKind.ISSUE_RAISED, origin.toString());
		return issue.number();
	}

	/**
	 * Writes down what a consultation has shown that becomes no case; whoever received it
	 * owns it.
	 * @param municipality code of CL-04, or null
	 */
	public RecordNumber escalate(RecordNumber consultation, AreaId area, CoordinatorId receiver, String fact,
			String municipality) {
		Issue issue = create(area, IssueSource.CONSULTATION, IssueSheet.found(fact, municipality), receiver, receiver);
		this.issues
			.save(issue.metIn(IssueOrigin.of(consultation, false, municipality, receiver, this.clock.instant())));
		this.timeline.add(consultation, TimelineKind.ISSUE_RAISED, receiver, "%s %s".formatted(issue.number(), fact));
		begin(issue.number());
		return issue.number();
	}

	/**
	 * Writes down an issue that a council or a gathering has named; it is sorted next.
	 */
	public RecordNumber report(AreaId area, CoordinatorId by, ReportedIssue reported) {
		RecordNumber number = enter(area, by, reported);
		begin(number);
		return number;
	}

	/** Writes down an issue whose process has begun already. */
	public RecordNumber enter(AreaId area, CoordinatorId by, ReportedIssue reported) {
		CoordinatorId owner = this.owners.ownerOf(area, null, reported.scope(), by);
		Issue issue = create(area, reported.issueSource(), reported.sheet(), owner, by);
		List<SupportCase> origins = reported.caseNumbers()
			.stream()
			.flatMap((origin) -> this.cases.find(RecordNumber.of(origin)).stream())
			.filter((found) -> found.area().equals(area))
			.toList();
		origins.forEach((origin) -> met(issue, origin, by));
		this.notices.tell(List.of(owner), NoticeKind.ISSUE_OWNED, issue.number().toString());
		return issue.number();
	}

	/** It affects another case too. */
	public void metIn(RecordNumber number, RecordNumber origin, AreaId area, CoordinatorId by) {
		Issue issue = this.locks.lock(number, area);
		SupportCase found = this.cases.find(origin)
			.filter((one) -> one.area().equals(area) && one.isOpen())
			.orElse(null);
		Refusal.unless(found != null, "「見つかったケース」%s は、この圏域で支援中のケースではありません。番号を選び直してください。".formatted(origin));
		Refusal.unless(issue.status().isOpen(), "%s は統合されたか終わっています。続いている課題を選んでください。".formatted(number));
		Refusal.unless(issue.origins().stream().noneMatch((one) -> one.number().equals(origin)),
				"%s は、すでに %s の元のケースです。".formatted(origin, number));
		met(issue, found, by);
		this.timeline.add(number, TimelineKind.ISSUE_MET, by, null);
	}

	/** Puts an issue that is in the register before its owner. */
	public void begin(RecordNumber issue) {
		this.events.publishEvent(new IssueOpened(issue, get(issue).area()));
	}

	private Issue create(AreaId area, IssueSource source, IssueSheet sheet, CoordinatorId owner, CoordinatorId by) {
		RecordNumber number = this.numbers.nextIssue(this.directory.area(area), this.clock.instant());
		this.timeline.add(number, TimelineKind.ISSUE_RAISED, by, source.label());
		return this.issues.save(new Issue(number, area, source, sheet, owner, this.clock.instant()));
	}

	/** Both timelines say so; what the case tells stays on its own. */
	private void met(Issue issue, SupportCase origin, CoordinatorId by) {
		String place = this.reach.of(List.of(origin.number())).get(0).municipality();
		issue.metIn(IssueOrigin.of(origin.number(), true, place, by, this.clock.instant()));
		this.issues.save(issue);
		boolean first = issue.origins().size() == 1;
		this.timeline.add(origin.number(), first ? TimelineKind.ISSUE_RAISED : TimelineKind.ISSUE_MET, by,
				"%s %s".formatted(issue.number(), first ? issue.fact() : ""));
	}

	@Transactional(readOnly = true)
	public Issue get(RecordNumber issue) {
		return find(issue).orElseThrow(() -> new IllegalStateException("There is no issue " + issue));
	}

	@Transactional(readOnly = true)
	public Optional<Issue> find(RecordNumber issue) {
		return this.issues.findById(issue.toString());
	}

	/** The issues found in one case, in the order of their numbers. */
	@Transactional(readOnly = true)
	public List<Issue> of(RecordNumber origin) {
		return this.issues.findMetIn(origin.toString());
	}

}
