package jp.tsunagu.intake;

import java.util.Optional;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;

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

	ConsultationViews(Consultations consultations) {
		this.consultations = consultations;
	}

	/** Empty if the area has no such consultation. */
	public Optional<ConsultationView> view(RecordNumber number, AreaId area, String viewer) {
		return this.consultations.findById(number.toString())
			.filter((consultation) -> consultation.area().equals(area))
			.map((consultation) -> new ConsultationView(isIdentified(consultation, viewer), consultation,
					this.consultations.findByJoinedTo(number.toString())));
	}

	public boolean isIdentified(Consultation consultation, String viewer) {
		return consultation.reception().mayBeShared() || consultation.receivedBy().toString().equals(viewer);
	}

}
