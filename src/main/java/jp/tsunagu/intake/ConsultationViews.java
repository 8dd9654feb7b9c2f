package jp.tsunagu.intake;

import java.util.Optional;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what of a consultation somebody may see: its receiver all of it, others of the
 * area only what consent allows (contract, invariant 7).
 */
@Service
@Transactional(readOnly = true)
public class ConsultationViews {

	private final Consultations consultations;

	private final ConsentService consents;

	private final CaseFiles cases;

	ConsultationViews(Consultations consultations, ConsentService consents, CaseFiles cases) {
		this.consultations = consultations;
		this.consents = consents;
		this.cases = cases;
	}

	/** Empty if the area has no such consultation. */
	public Optional<ConsultationView> view(RecordNumber number, AreaId area, String viewer) {
		return this.consultations.findById(number.toString())
			.filter((consultation) -> consultation.area().equals(area))
			.map((consultation) -> new ConsultationView(isIdentified(consultation, viewer), consultation,
					this.consultations.findByJoinedTo(number.toString())));
	}

	/**
	 * The receiver always; others by the newest consent on file, and as long as there is
	 * none by what was said at the window. Consent on file opens it to the case's
	 * keepers.
	 */
	public boolean isIdentified(Consultation consultation, String viewer) {
		if (consultation.receivedBy().toString().equals(viewer)) {
			return true;
		}
		RecordNumber record = consultation.recordNumber();
		return this.consents.opensToCoordinators(record.toString())
			.map((opens) -> opens || keeps(record, viewer))
			.orElseGet(() -> consultation.reception().mayBeShared());
	}

	private boolean keeps(RecordNumber record, String viewer) {
		return this.cases.find(record).filter((found) -> found.isKeptBy(CoordinatorId.of(viewer))).isPresent();
	}

}
