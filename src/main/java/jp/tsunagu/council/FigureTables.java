package jp.tsunagu.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.issue.IssueReach;

/** Makes the figures of a sheet from whom an issue affects. */
final class FigureTables {

	private static final String ELSEWHERE = "圏域の外・不明";

	private static final String NOT_ASSESSED = "未把握";

	private final List<Municipality> municipalities;

	private final Map<String, Integer> estimates;

	private final SheetRules rules;

	/**
	 * @param municipalities as forms offer them; those of the area are told apart
	 */
	FigureTables(List<Municipality> municipalities, Map<String, Integer> estimates, SheetRules rules) {
		this.municipalities = municipalities.stream()
			.filter((one) -> !one.equals(Municipality.OTHER_AREA) && !one.equals(Municipality.OTHER_PREF))
			.toList();
		this.estimates = estimates;
		this.rules = rules;
	}

	Figures of(IssueReach reach) {
		Suppression suppression = new Suppression(this.rules.smallCell());
		if (suppression.isSmall(reach.children())) {
			return new Figures(suppression.small(), List.of(), List.of());
		}
		return new Figures("%d人".formatted(reach.children()), suppression.lines(byMunicipality(reach)),
				suppression.lines(byLifeStage(reach)));
	}

	private Map<String, Integer> byMunicipality(IssueReach reach) {
		Map<String, String> groups = groups();
		return counted(reach, groups.values(), (row) -> groups.getOrDefault(row.municipality(), ELSEWHERE), ELSEWHERE);
	}

	private static Map<String, Integer> byLifeStage(IssueReach reach) {
		List<String> stages = List.of(LifeStage.values()).stream().map(LifeStage::label).toList();
		return counted(reach, stages, (row) -> (row.lifeStage() != null) ? row.lifeStage().label() : NOT_ASSESSED,
				NOT_ASSESSED);
	}

	private static Map<String, Integer> counted(IssueReach reach, Iterable<String> labels,
			Function<IssueReach.Row, String> label, String rest) {
		Map<String, Integer> table = new LinkedHashMap<>();
		labels.forEach((one) -> table.putIfAbsent(one, 0));
		table.put(rest, 0);
		reach.rows().forEach((row) -> table.merge(label.apply(row), row.count(), Integer::sum));
		return table;
	}

	/**
	 * The row in which each municipality is told, by its code: small ones together, and
	 * with the smallest of the others if they are few even then.
	 */
	private Map<String, String> groups() {
		List<Municipality> bySize = this.municipalities.stream()
			.sorted(Comparator.comparing(this::estimate).thenComparing(Municipality::code))
			.toList();
		List<Municipality> joined = new ArrayList<>();
		int children = 0;
		for (Municipality one : bySize) {
			boolean small = estimate(one) < this.rules.smallMunicipality();
			if (small || (!joined.isEmpty() && children < this.rules.smallMunicipality())) {
				joined.add(one);
				children += estimate(one);
			}
		}
		String together = joined.stream()
			.sorted(Comparator.comparing(Municipality::code))
			.map(Municipality::name)
			.collect(Collectors.joining("・"));
		Map<String, String> groups = new LinkedHashMap<>();
		this.municipalities.forEach((one) -> groups.put(one.code(), joined.contains(one) ? together : one.name()));
		return groups;
	}

	private int estimate(Municipality municipality) {
		return this.estimates.getOrDefault(municipality.code(), 0);
	}

}
