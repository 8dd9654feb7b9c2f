package jp.tsunagu.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.engine.JapaneseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a council does to an issue; each step is written on the issue's timeline. */
@Service
@Transactional
public class IssuesBeforeCouncil {

	private static final Map<CouncilResult, IssueStatus> NEXT = Map.of(CouncilResult.ADOPTED, IssueStatus.ADOPTED,
			CouncilResult.CONTINUED, IssueStatus.DELIBERATING, CouncilResult.RETURNED, IssueStatus.RETURNED,
			CouncilResult.REJECTED, IssueStatus.REJECTED, CouncilResult.REFERRED_UP, IssueStatus.SUBMITTED);

	private static final Map<IssueScope, IssueScope> WIDER = Map.of(IssueScope.INDIVIDUAL, IssueScope.MUNICIPAL,
			IssueScope.MUNICIPAL, IssueScope.AREA, IssueScope.AREA, IssueScope.PREFECTURE);

	private final Issues issues;

	private final IssueFamilies families;

	private final Timeline timeline;

	private final Clock clock;

	IssuesBeforeCouncil(Issues issues, IssueFamilies families, Timeline timeline, Clock clock) {
		this.issues = issues;
		this.families = families;
		this.timeline = timeline;
		this.clock = clock;
	}

	public void prepare(RecordNumber issue) {
		step(issue, IssueStatus.PROPOSED, null);
	}

	/**
	 * @param council its name
	 */
	public void submit(RecordNumber issue, String council) {
		step(issue, IssueStatus.SUBMITTED, council);
	}

	/** A meeting has it before it, or goes on with it. */
	public void deliberate(RecordNumber issue) {
		step(issue, IssueStatus.DELIBERATING, null);
	}

	/**
	 * What a meeting has decided. A rejection closes nothing: the issue is sorted again,
	 * and looked at anew when a year has passed.
	 * @param followUpDue null for the usual day
	 */
	public void answer(RecordNumber issue, CouncilResult result, CoordinatorId by, String reason,
			LocalDate followUpDue) {
		Issue found = get(issue);
		found.answered(result, reason, NEXT.get(result), ReviewDays.after(result, followUpDue, today()));
		if (result == CouncilResult.REFERRED_UP) {
			found.reach(WIDER.getOrDefault(found.scope(), found.scope()));
		}
		this.issues.save(found);
		this.timeline.add(issue, TimelineKind.ISSUE_COUNCIL_ANSWERED, by, "%s\n%s".formatted(result.label(), reason));
	}

	/** Another council than the scope would have it was chosen. */
	public void narrowOrWiden(RecordNumber issue, IssueScope scope) {
		Issue found = get(issue);
		if (found.scope() != scope) {
			this.timeline.add(issue, TimelineKind.ISSUE_SCOPE_CHANGED, null,
					"%s → %s".formatted(found.scope().label(), scope.label()));
			this.issues.save(found.reach(scope));
		}
	}

	/** Whom it affects, with all that was merged into it. */
	@Transactional(readOnly = true)
	public IssueReach reach(RecordNumber issue) {
		return this.families.reach(issue);
	}

	private void step(RecordNumber issue, IssueStatus status, String note) {
		this.issues.save(get(issue).become(status));
		this.timeline.add(issue, TimelineKind.ISSUE_BEFORE_COUNCIL, null,
				(note != null) ? "%s：%s".formatted(status.label(), note) : status.label());
	}

	private Issue get(RecordNumber issue) {
		return this.issues.findById(issue.toString())
			.orElseThrow(() -> new IllegalStateException("There is no issue " + issue));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
	}

}
