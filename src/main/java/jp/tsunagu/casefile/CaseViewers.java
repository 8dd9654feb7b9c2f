package jp.tsunagu.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.stereotype.Component;

/**
 * Who may see what a case file tells: its keepers all of it, others of the area by the
 * consent on file (contract, invariant 7).
 */
@Component
public class CaseViewers {

	private final CaseFiles cases;

	private final ConsentService consents;

	CaseViewers(CaseFiles cases, ConsentService consents) {
		this.cases = cases;
		this.consents = consents;
	}

	/** Whether this person may know who the case is about. */
	public boolean mayIdentify(RecordNumber number, AreaId area, String viewer) {
		boolean ofArea = this.cases.find(number).filter((found) -> found.area().equals(area)).isPresent();
		return ofArea && (keeps(number, viewer) || this.consents.opensToCoordinators(number.toString()).orElse(false));
	}

	/**
	 * Those of many cases that this person may know; so many statements for any number.
	 */
	public Set<RecordNumber> identifiable(Collection<RecordNumber> numbers, AreaId area, String viewer) {
		List<SupportCase> ofArea = this.cases.findAll(numbers)
			.stream()
			.filter((found) -> found.area().equals(area))
			.toList();
		Set<String> open = this.consents
			.openToCoordinators(ofArea.stream().map((found) -> found.number().toString()).toList());
		return ofArea.stream()
			.filter((found) -> open.contains(found.number().toString())
					|| (viewer != null && found.isKeptBy(CoordinatorId.of(viewer))))
			.map(SupportCase::number)
			.collect(Collectors.toSet());
	}

	/** Whether this is a keeper of the case. */
	public boolean keeps(RecordNumber number, String viewer) {
		return viewer != null
				&& this.cases.find(number).filter((found) -> found.isKeptBy(CoordinatorId.of(viewer))).isPresent();
	}

}
