package jp.tsunagu.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.notification.NoticeKind;
import jp.tsunagu.notification.Notices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an answer back to the cases it came from, so that each family hears of it
 * (scenario 13). A case that has ended is left in peace.
 */
@Service
@Transactional
public class IssueFeedback {

	private final Issues issues;

	private final IssueFamilies families;

	private final Feedbacks feedbacks;

	private final FamilyTasks tasks;

	private final CaseFiles cases;

	private final Timeline timeline;

	private final Notices notices;

	private final Clock clock;

	IssueFeedback(Issues issues, IssueFamilies families, Feedbacks feedbacks, FamilyTasks tasks, CaseFiles cases,
			Timeline timeline, Notices notices, Clock clock) {
		this.issues = issues;
		this.families = families;
		this.feedbacks = feedbacks;
		this.tasks = tasks;
		this.cases = cases;
		this.timeline = timeline;
		this.notices = notices;
		this.clock = clock;
	}

	/** Asks every open case of the issue, and of what was merged into it; once each. */
	public Issue reportBack(RecordNumber number) {
		Issue issue = this.issues.findById(number.toString()).orElseThrow();
		List<RecordNumber> met = this.families.origins(number)
			.stream()
			.filter(IssueOrigin::isCase)
			.map(IssueOrigin::number)
			.toList();
		long asked = this.cases.findAll(met)
			.stream()
			.filter(SupportCase::isOpen)
			.filter((open) -> ask(issue, open))
			.count();
		if (asked > 0) {
			this.timeline.add(number, TimelineKind.ISSUE_REPORTED_BACK, null, "%d件のケース".formatted(asked));
		}
		return issue;
	}

	/** A case that has not told the last answer yet tells the newest instead. */
	private boolean ask(Issue issue, SupportCase open) {
		var waiting = this.feedbacks.findByIssueNumberAndCaseNumberAndInformedOnIsNull(issue.number().toString(),
				open.number().toString());
		if (waiting.isEmpty() && !this.tasks.ask(open.number(), open.area(), issue.number())) {
			return false;
		}
		this.feedbacks.save(waiting.orElseGet(() -> new Feedback(issue.number(), open.number()))
			.ask(issue.status(), this.clock.instant()));
		this.timeline.add(open.number(), TimelineKind.ISSUE_REPORTED_BACK, null,
				"%s %s".formatted(issue.number(), issue.status().label()));
		this.notices.tell(List.of(open.mainCoordinator()), NoticeKind.ISSUE_ANSWERED, open.number().toString());
		return true;
	}

	/** Writes down that a family was told; the issue shows it. */
	public void informed(RecordNumber caseNumber, RecordNumber issue, CoordinatorId by, FamilyInformed how) {
		Refusal.unless(!how.informedOn().isAfter(LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO))),
				"「伝えた日」は今日までの日付にしてください。");
		this.feedbacks.findByIssueNumberAndCaseNumberAndInformedOnIsNull(issue.toString(), caseNumber.toString())
			.ifPresent((waiting) -> this.feedbacks.save(waiting.told(how, by)));
		this.timeline.add(caseNumber, TimelineKind.FAMILY_INFORMED, by,
				(how.reaction() != null) ? "%s\n%s".formatted(issue, how.reaction()) : issue.toString());
	}

	/** Which cases were asked to tell their family, and which have. */
	@Transactional(readOnly = true)
	public List<Feedback> of(RecordNumber issue) {
		return this.feedbacks.findByIssueNumberOrderByCaseNumberAscIdAsc(issue.toString());
	}

}
