package jp.tsunagu.issue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jp.tsunagu.casefile.CaseReach;
import jp.tsunagu.casefile.RecordNumber;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An issue and all that was merged into it, taken together. */
@Component
@Transactional(readOnly = true)
class IssueFamilies {

	private final Issues issues;

	private final CaseReach cases;

	IssueFamilies(Issues issues, CaseReach cases) {
		this.issues = issues;
		this.cases = cases;
	}

	/** Where any of them was met, each record once. */
	List<IssueOrigin> origins(RecordNumber issue) {
		return origins(this.issues.findFamily(issue.toString()));
	}

	private static List<IssueOrigin> origins(List<Issue> family) {
		Map<String, IssueOrigin> met = new TreeMap<>();
		family.forEach((one) -> one.origins().forEach((origin) -> met.putIfAbsent(origin.recordNumber(), origin)));
		return List.copyOf(met.values());
	}

	IssueReach reach(RecordNumber issue) {
		return reach(this.issues.findFamily(issue.toString()));
	}

	/**
	 * @param family an issue and what was merged into it
	 */
	IssueReach reach(List<Issue> family) {
		List<IssueOrigin> met = origins(family);
		Map<String, CaseReach.Met> known = new HashMap<>();
		this.cases.of(met.stream().filter(IssueOrigin::isCase).map(IssueOrigin::number).toList())
			.forEach((one) -> known.put(one.number(), one));
		Set<Object> counted = new HashSet<>();
		Map<IssueReach.Row, Integer> rows = new HashMap<>();
		for (IssueOrigin origin : met) {
			CaseReach.Met found = known.get(origin.recordNumber());
			Object child = (found != null && found.child() != null) ? found.child() : origin.recordNumber();
			if (counted.add(child)) {
				String place = (found != null && found.municipality() != null) ? found.municipality()
						: origin.municipality();
				rows.merge(new IssueReach.Row(place, (found != null) ? found.lifeStage() : null, 0), 1, Integer::sum);
			}
		}
		List<IssueReach.Row> sorted = rows.entrySet()
			.stream()
			.map((row) -> new IssueReach.Row(row.getKey().municipality(), row.getKey().lifeStage(), row.getValue()))
			.sorted(Comparator.comparing(IssueReach.Row::municipality, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(IssueReach.Row::lifeStage, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		return new IssueReach(counted.size(), known.size(), sorted);
	}

}
