package jp.tsunagu.issue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see where an issue was met. Its fact was typed by those who met it first and
 * may tell of a child: whoever may not know that child sees title, scope and numbers
 * alone (contract, invariant 7).
 */
@Component
@Transactional(readOnly = true)
public class IssueViewers {

	/** Stands in a form for the fact of somebody else's case. */
	public static final String HIDDEN = "（元のケースの担当者だけが見られます）";

	private final CaseViewers cases;

	IssueViewers(CaseViewers cases) {
		this.cases = cases;
	}

	public boolean maySeeFact(Issue issue, String viewer) {
		return maySeeFact(issue, viewer, visibleOrigins(List.of(issue), viewer));
	}

	/** For several issues of one area at once. */
	Set<RecordNumber> visibleOrigins(Collection<Issue> issues, String viewer) {
		List<RecordNumber> cases = issues.stream()
			.flatMap((issue) -> issue.origins().stream())
			.filter(IssueOrigin::isCase)
			.map(IssueOrigin::number)
			.toList();
		return issues.isEmpty() ? Set.of() : this.cases.identifiable(cases, issues.iterator().next().area(), viewer);
	}

	boolean maySeeFact(Issue issue, String viewer, Set<RecordNumber> visible) {
		Instant first = issue.origins().stream().map(IssueOrigin::addedAt).min(Instant::compareTo).orElse(null);
		return issue.origins()
			.stream()
			.filter((origin) -> origin.addedAt().equals(first) && !origin.addedAt().isAfter(issue.raisedAt()))
			.allMatch((origin) -> origin.isCase() ? visible.contains(origin.number())
					: origin.addedBy() != null && origin.addedBy().equals(viewer));
	}

	/** Somebody who was not shown the fact does not write over it. */
	IssueSheet keepingWhatIsHidden(Issue issue, CoordinatorId by, IssueSheet written) {
		boolean untouched = HIDDEN.equals(written.fact()) || !maySeeFact(issue, by.toString());
		return untouched ? written.telling(issue.fact()) : written;
	}

}
