package jp.tsunagu.casefile;

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

	/** Whether this is a keeper of the case. */
	public boolean keeps(RecordNumber number, String viewer) {
		return viewer != null
				&& this.cases.find(number).filter((found) -> found.isKeptBy(CoordinatorId.of(viewer))).isPresent();
	}

}
