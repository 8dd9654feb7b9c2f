package jp.tsunagu.issue;

import java.util.EnumSet;
import java.util.Set;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;

import org.springframework.stereotype.Component;

/**
 * Who owns an issue by default: whoever met it, and the 旗振り役 where it reaches further
 * (R-067).
 */
@Component
class IssueOwners {

	private static final Set<IssueScope> WIDE = EnumSet.of(IssueScope.AREA, IssueScope.PREFECTURE,
			IssueScope.OPERATION);

	private final Directory directory;

	IssueOwners(Directory directory) {
		this.directory = directory;
	}

	/** Somebody who has taken a wide issue over keeps it. */
	CoordinatorId ownerOf(AreaId area, IssueScope before, IssueScope scope, CoordinatorId owner) {
		boolean widened = WIDE.contains(scope) && (before == null || !WIDE.contains(before));
		return widened ? this.directory.flagBearers(area).stream().findFirst().map(Coordinator::id).orElse(owner)
				: owner;
	}

}
