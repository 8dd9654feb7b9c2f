package jp.tsunagu.casefile;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps how many open cases, and who has kept a child's case: one statement each. */
@Service
@Transactional(readOnly = true)
public class CaseLoads {

	private final Cases cases;

	CaseLoads(Cases cases) {
		this.cases = cases;
	}

	/**
	 * What each coordinator of an area keeps; who keeps nothing is not among them.
	 * @param besides the case in question, which does not count; may be null
	 */
	public Map<CoordinatorId, CaseLoad> of(AreaId area, RecordNumber besides) {
		return this.cases.findLoads(area.toString(), (besides != null) ? besides.toString() : "")
			.stream()
			.collect(Collectors.toMap((kept) -> CoordinatorId.of(kept.getKeeper()),
					(kept) -> new CaseLoad(kept.getPlain(), kept.getHeavy(), kept.getChanging(), kept.getCo())));
	}

	/** Whoever is or was main or co-coordinator of any case of this child. */
	public Set<CoordinatorId> keepersOf(ChildId child) {
		return this.cases.findKeepersOf(child.id())
			.stream()
			.filter((keeper) -> keeper != null)
			.map(CoordinatorId::of)
			.collect(Collectors.toSet());
	}

}
