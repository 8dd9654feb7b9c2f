package jp.tsunagu.issue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.Timeline;
import jp.tsunagu.casefile.TimelineEntry;
import jp.tsunagu.casefile.TimelineKind;
import jp.tsunagu.engine.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the file of one issue: so many statements, however much hangs on it.
 */
@Service
@Transactional(readOnly = true)
public class IssueFiles {

	/** What these say names nobody. */
	private static final Set<TimelineKind> FOR_ALL = EnumSet.of(TimelineKind.ISSUE_RAISED, TimelineKind.ISSUE_SORTED,
			TimelineKind.ISSUE_MERGED, TimelineKind.ISSUE_TAKEN_IN, TimelineKind.ISSUE_BEFORE_COUNCIL,
			TimelineKind.ISSUE_COUNCIL_ANSWERED, TimelineKind.ISSUE_SCOPE_CHANGED, TimelineKind.ISSUE_HANDED_OVER,
			TimelineKind.ISSUE_REPORTED_BACK);

	private final Issues issues;

	private final IssueFamilies families;

	private final IssueViewers viewers;

	private final IssueProgress progress;

	private final IssueFeedback feedback;

	private final Timeline timeline;

	IssueFiles(Issues issues, IssueFamilies families, IssueViewers viewers, IssueProgress progress,
			IssueFeedback feedback, Timeline timeline) {
		this.issues = issues;
		this.families = families;
		this.viewers = viewers;
		this.progress = progress;
		this.feedback = feedback;
		this.timeline = timeline;
	}

	/** Empty where there is no such issue in the viewer's area. */
	public Optional<IssueFile> of(RecordNumber number, Viewer viewer) {
		List<Issue> family = this.issues.findFamily(number.toString());
		return family.stream()
			.filter((one) -> one.number().equals(number) && one.area().toString().equals(viewer.area()))
			.findFirst()
			.map((issue) -> file(issue, family, viewer.userId()));
	}

	private IssueFile file(Issue issue, List<Issue> family, String viewer) {
		Set<RecordNumber> visible = this.viewers.visibleOrigins(family, viewer);
		boolean seesFact = this.viewers.maySeeFact(issue, viewer, visible);
		boolean seesNotes = seesFact || issue.owner().toString().equals(viewer);
		Optional<Issue> parent = issue.mergedInto().flatMap((root) -> this.issues.findById(root.toString()));
		Issue shown = parent.orElse(issue);
		TreeMap<String, IssueOrigin> met = new TreeMap<>();
		family.forEach((one) -> one.origins().forEach((origin) -> met.putIfAbsent(origin.recordNumber(), origin)));
		List<IssueOrigin> known = met.values()
			.stream()
			.filter((origin) -> origin.isCase() ? visible.contains(origin.number())
					: viewer != null && viewer.equals(origin.addedBy()))
			.toList();
		List<Feedback> asked = this.feedback.of(shown.number());
		return new IssueFile(issue.number(), issue.area(), issue.source(), shown.status(),
				parent.map(IssueFiles::name).orElse(null), seesFact ? issue.sheet() : issue.sheet().telling(null),
				seesFact, issue.owner(), issue.raisedAt(), shown.resolution(), shown.councilAnswer(),
				this.families.reach(family), known, met.size() - known.size(),
				family.stream().filter((one) -> one != issue).map(IssueFiles::name).toList(),
				reviews(shown.number(), seesNotes), asked.stream().filter(Feedback::isTold).count(),
				asked.stream().filter((one) -> !one.isTold()).count(),
				asked.stream().filter((one) -> visible.contains(one.caseNumber())).map(IssueFiles::told).toList(),
				this.timeline.of(issue.number()).stream().map((entry) -> line(entry, seesNotes)).toList());
	}

	private List<IssueFile.Review> reviews(RecordNumber number, boolean seesNotes) {
		return this.progress.reviews(number)
			.stream()
			.map((review) -> new IssueFile.Review(review.kind(), review.degree(), review.reviewedOn(),
					review.reviewedBy(), seesNotes ? review.evidence() : null))
			.toList();
	}

	private static IssueName name(Issue issue) {
		return new IssueName(issue.number(), issue.title(), issue.status());
	}

	private static IssueFile.Told told(Feedback feedback) {
		return new IssueFile.Told(feedback.caseNumber(), feedback.answer(), feedback.informedOn(), feedback.reaction());
	}

	private static IssueFile.Line line(TimelineEntry entry, boolean seesNotes) {
		boolean shown = seesNotes || FOR_ALL.contains(entry.kind());
		return new IssueFile.Line(entry.at(), entry.kind(), entry.by(), shown ? entry.note() : null);
	}

}
